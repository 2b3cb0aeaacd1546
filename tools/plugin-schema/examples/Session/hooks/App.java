package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.Session;
import com.pulumicomposio.composio.SessionArgs;
import com.pulumicomposio.composio.enums.SessionHookAction;
import com.pulumicomposio.composio.enums.SessionHookHandlerType;
import com.pulumicomposio.composio.enums.SessionHookType;
import com.pulumicomposio.composio.inputs.SessionHookArgs;
import com.pulumicomposio.composio.inputs.SessionHookHandlerArgs;
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
        var agent = new Session("agent", SessionArgs.builder()
            .userId("agent-7")
            .toolkits(SessionToolkitsArgs.builder()
                .enable("gmail")
                .build())
            .hooks(SessionHookArgs.builder()
                .type(SessionHookType.AfterExecute)
                .id("injection")
                .appliesTo("all")
                .handler(SessionHookHandlerArgs.builder()
                    .type(SessionHookHandlerType.PromptInjectionCheck)
                    .action(SessionHookAction.Block)
                    .build())
                .build())
            .build());

        ctx.export("url", agent.mcpUrl());
    }
}
