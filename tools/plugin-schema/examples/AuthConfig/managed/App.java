package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumicomposio.composio.inputs.ManagedAuthArgs;
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
            .managed(ManagedAuthArgs.builder()
                .scopes("https://www.googleapis.com/auth/gmail.readonly")
                .build())
            .build());

        ctx.export("authConfigId", gmail.id());
    }
}
