package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumicomposio.composio.Project;
import com.pulumicomposio.composio.ProjectArgs;
import com.pulumicomposio.composio.Provider;
import com.pulumicomposio.composio.ProviderArgs;
import com.pulumicomposio.composio.AuthConfig;
import com.pulumicomposio.composio.AuthConfigArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumicomposio.composio.enums.ApiKeyAccess;
import com.pulumicomposio.composio.enums.ApiKeyPreset;
import com.pulumicomposio.composio.inputs.ApiKeyPermissionArgs;
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
        var staging = new Project("staging", ProjectArgs.builder()
            .createApiKey(true)
            .apiKeyPermissions(
                ApiKeyPermissionArgs.builder()
                    .preset(ApiKeyPreset.AuthConfigs)
                    .access(ApiKeyAccess.ReadWrite)
                    .build(),
                ApiKeyPermissionArgs.builder()
                    .preset(ApiKeyPreset.ConnectedAccounts)
                    .access(ApiKeyAccess.Read)
                    .build(),
                ApiKeyPermissionArgs.builder()
                    .preset(ApiKeyPreset.LegacyMcp)
                    .access(ApiKeyAccess.Read)
                    .build(),
                ApiKeyPermissionArgs.builder()
                    .preset(ApiKeyPreset.Toolkits)
                    .access(ApiKeyAccess.Read)
                    .build(),
                ApiKeyPermissionArgs.builder()
                    .preset(ApiKeyPreset.Triggers)
                    .access(ApiKeyAccess.Read)
                    .build(),
                ApiKeyPermissionArgs.builder()
                    .preset(ApiKeyPreset.Webhooks)
                    .access(ApiKeyAccess.Read)
                    .build())
            .build());

        var inStaging = new Provider("inStaging", ProviderArgs.builder()
            .apiKey(staging.apiKey())
            .build());

        var mail = new AuthConfig("mail", AuthConfigArgs.builder()
            .toolkit("gmail")
            .build(), CustomResourceOptions.builder()
                .provider(inStaging)
                .build());

        ctx.export("projectId", staging.projectId());
    }
}
