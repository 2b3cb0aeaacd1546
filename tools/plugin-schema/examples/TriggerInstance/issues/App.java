package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.ConnectedAccount;
import com.pulumicomposio.composio.ConnectedAccountArgs;
import com.pulumicomposio.composio.TriggerInstance;
import com.pulumicomposio.composio.TriggerInstanceArgs;
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
        final var linearKey = config.require("linearKey");
        var linear = new AuthConfig("linear", AuthConfigArgs.builder()
            .toolkit("linear")
            .custom(CustomAuthArgs.builder()
                .authScheme("API_KEY")
                .build())
            .build());

        var account = new ConnectedAccount("account", ConnectedAccountArgs.builder()
            .authConfigId(linear.id())
            .userId("triage-agent")
            .credentials(Map.of("generic_api_key", linearKey))
            .build());

        var issues = new TriggerInstance("issues", TriggerInstanceArgs.builder()
            .triggerSlug("LINEAR_ISSUE_CREATED_TRIGGER")
            .connectedAccountId(account.id())
            .triggerConfig(Map.of("team_id", "the-id-of-a-team"))
            .egressUrl("https://staging.example.com/composio")
            .build());

        ctx.export("version", issues.version());
    }
}
