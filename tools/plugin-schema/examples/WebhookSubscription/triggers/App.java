package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.WebhookSubscription;
import com.pulumicomposio.composio.WebhookSubscriptionArgs;
import com.pulumicomposio.composio.enums.WebhookVersion;
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
        var events = new WebhookSubscription("events", WebhookSubscriptionArgs.builder()
            .webhookUrl("https://hooks.example.com/composio")
            .enabledEvents("composio.trigger.message")
            .version(WebhookVersion.V3)
            .build());

        ctx.export("signingSecret", events.secret());
    }
}
