package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.ConnectedAccount;
import com.pulumicomposio.composio.ConnectedAccountArgs;
import com.pulumicomposio.composio.Session;
import com.pulumicomposio.composio.SessionArgs;
import com.pulumicomposio.composio.enums.ConnectedAccountType;
import com.pulumicomposio.composio.inputs.ConnectedAccountSharingArgs;
import com.pulumicomposio.composio.inputs.CustomAuthArgs;
import com.pulumicomposio.composio.inputs.SessionToolkitsArgs;
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
        final var paymentsKey = config.require("paymentsKey");
        var payments = new AuthConfig("payments", AuthConfigArgs.builder()
            .toolkit("stripe")
            .custom(CustomAuthArgs.builder()
                .authScheme("API_KEY")
                .build())
            .enabledForToolRouter(true)
            .build());

        var account = new ConnectedAccount("account", ConnectedAccountArgs.builder()
            .authConfigId(payments.id())
            .userId("payments-service")
            .credentials(Map.of("generic_api_key", paymentsKey))
            .sharing(ConnectedAccountSharingArgs.builder()
                .accountType(ConnectedAccountType.Shared)
                .allowedUserIds(
                    "agent-7",
                    "agent-8")
                .build())
            .build());

        var agent = new Session("agent", SessionArgs.builder()
            .userId("agent-7")
            .toolkits(SessionToolkitsArgs.builder()
                .enable("stripe")
                .build())
            .authConfigs(payments.id().applyValue(id -> Map.of("stripe", id)))
            .connectedAccounts(account.id().applyValue(id -> Map.of("stripe", List.of(id))))
            .build());

        ctx.export("url", agent.mcpUrl());
    }
}
