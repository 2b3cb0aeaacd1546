package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.WebhookEndpoint;
import com.pulumicomposio.composio.WebhookEndpointArgs;
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
        final var slackSigningSecret = config.require("slackSigningSecret");
        var slack = new WebhookEndpoint("slack", WebhookEndpointArgs.builder()
            .toolkit("slack")
            .clientId("1234567890.1234567890")
            .data(Map.of("signing_secret", slackSigningSecret))
            .build());

        ctx.export("requestUrl", slack.webhookUrl());
    }
}
