package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.inputs.CustomAuthArgs;
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
        final var config = ctx.config();
        final var clientId = config.require("clientId");
        final var clientSecret = config.require("clientSecret");
        var crm = new AuthConfig("crm", AuthConfigArgs.builder()
            .toolkit("hubspot")
            .custom(CustomAuthArgs.builder()
                .authScheme("OAUTH2")
                .credentials(Map.ofEntries(
                    Map.entry("client_id", clientId),
                    Map.entry("client_secret", clientSecret)
                ))
                .build())
            .build());

        ctx.export("callbackUrl", crm.oauthRedirectUri());
    }
}
