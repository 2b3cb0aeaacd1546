package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.McpServer;
import com.pulumicomposio.composio.McpServerArgs;
import com.pulumicomposio.composio.ComposioFunctions;
import com.pulumicomposio.composio.enums.McpClient;
import com.pulumicomposio.composio.inputs.GetClientConfigArgs;
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
        var gmail = new AuthConfig("gmail", AuthConfigArgs.builder()
            .toolkit("gmail")
            .build());

        var support = new McpServer("support", McpServerArgs.builder()
            .authConfigIds(gmail.id().applyValue(List::of))
            .allowedTools(
                "GMAIL_FETCH_EMAILS",
                "GMAIL_SEND_EMAIL")
            .build());

        final var claude = support.id().apply(_id -> ComposioFunctions.getClientConfig(GetClientConfigArgs.builder()
            .client(McpClient.Claude)
            .name("support")
            .serverId(_id)
            .userId("agent-7")
            .build()));

        ctx.export("clientConfig", claude.applyValue(_claude -> _claude.json()));
    }
}
