package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.TriggerInstance;
import com.pulumicomposio.composio.TriggerInstanceArgs;
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
        var mail = new TriggerInstance("mail", TriggerInstanceArgs.builder()
            .triggerSlug("GMAIL_NEW_GMAIL_MESSAGE")
            .connectedAccountId("ca_1a2b3c4d")
            .triggerConfig(Map.of("labelIds", "INBOX"))
            .egressUrl("https://staging.example.com/composio")
            .build());

        ctx.export("version", mail.version());
    }
}
