package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.CustomToolkit;
import com.pulumicomposio.composio.CustomToolkitArgs;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.enums.CustomAuthMode;
import com.pulumicomposio.composio.inputs.CustomAuthArgs;
import com.pulumicomposio.composio.inputs.CustomAuthSchemeArgs;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Paths;

public class App {
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    public static void stack(Context ctx) {
        var orders = new CustomToolkit("orders", CustomToolkitArgs.builder()
            .slug("orders")
            .name("Orders")
            .mcpUrl("https://mcp.example.com/orders")
            .authSchemes(CustomAuthSchemeArgs.builder()
                .mode(CustomAuthMode.ApiKey)
                .headers(Map.of("Authorization", "Bearer {{generic_api_key}}"))
                .build())
            .build());

        var ordersAuth = new AuthConfig("ordersAuth", AuthConfigArgs.builder()
            .toolkit(orders.toolkitSlug())
            .custom(CustomAuthArgs.builder()
                .authScheme("API_KEY")
                .build())
            .build());

        ctx.export("toolkit", orders.toolkitSlug());
    }
}
