package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.Session;
import com.pulumicomposio.composio.SessionArgs;
import com.pulumicomposio.composio.enums.SessionSandboxSize;
import com.pulumicomposio.composio.inputs.SessionPreloadArgs;
import com.pulumicomposio.composio.inputs.SessionSandboxArgs;
import com.pulumicomposio.composio.inputs.SessionToolkitsArgs;
import com.pulumicomposio.composio.inputs.SessionToolsArgs;
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
            .enabledForToolRouter(true)
            .build());

        var agent = new Session("agent", SessionArgs.builder()
            .userId("agent-7")
            .authConfigs(gmail.id().applyValue(id -> Map.of("gmail", id)))
            .toolkits(SessionToolkitsArgs.builder()
                .enable("gmail")
                .build())
            .tools(Map.of("gmail", SessionToolsArgs.builder()
                .enable(
                    "GMAIL_FETCH_EMAILS",
                    "GMAIL_SEND_EMAIL")
                .requireApproval("GMAIL_SEND_EMAIL")
                .build()))
            .preload(SessionPreloadArgs.builder()
                .tools("GMAIL_FETCH_EMAILS")
                .build())
            .sandbox(SessionSandboxArgs.builder()
                .size(SessionSandboxSize.Medium)
                .build())
            .build());

        ctx.export("url", agent.mcpUrl());
    }
}
