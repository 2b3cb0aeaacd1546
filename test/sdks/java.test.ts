import { runTool } from "../../tools/run-tool";
import { expectEveryResource } from "../support/every-resource";
import { describeExamples, EXAMPLE_CONFIG } from "../support/example-suite";
import { makeSdk } from "../support/made-sdk";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>trial</groupId>
  <artifactId>trial</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.source>11</maven.compiler.source>
    <maven.compiler.target>11</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <mainClass>generated_program.App</mainClass>
  </properties>
  <dependencies>
    <dependency>
      <groupId>com.pulumicomposio</groupId>
      <artifactId>composio</artifactId>
      <version>0.1.0</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>3.1.0</version>
        <configuration><mainClass>\${mainClass}</mainClass></configuration>
      </plugin>
    </plugins>
  </build>
</project>
`;

const program = (tools: string) => `package generated_program;

import com.pulumi.Pulumi;
import com.pulumicomposio.composio.*;
import com.pulumicomposio.composio.enums.*;
import com.pulumicomposio.composio.inputs.*;

public class App {
  public static void main(String[] args) {
    Pulumi.run(ctx -> {
      var mail = new AuthConfig("mail", AuthConfigArgs.builder().toolkit("gmail").build());
      var support = new McpServer("support", McpServerArgs.builder()
          .authConfigIds(mail.id().applyValue(id -> java.util.List.of(id)))
          .allowedTools(${tools})
          .build());
      new CustomToolkit("orders", CustomToolkitArgs.builder()
          .slug("orders").name("Orders").mcpUrl("https://mcp.example.com/orders")
          .authSchemes(CustomAuthSchemeArgs.builder()
              .mode(CustomAuthMode.ApiKey).headers(java.util.Map.of("Authorization", "Bearer {{generic_api_key}}")).build())
          .build());
      new Session("agent", SessionArgs.builder()
          .userId("agent-7").instant(false)
          .toolkits(SessionToolkitsArgs.builder().enable("gmail").build())
          .build());
      new WebhookSubscription("events", WebhookSubscriptionArgs.builder()
          .webhookUrl("https://hooks.example.com/composio")
          .enabledEvents(ComposioFunctions.getWebhookEventTypes()
              .applyValue(found -> java.util.List.of(found.eventTypes().get(0).name())))
          .build());
      ctx.export("id", support.id());
    });
  }
}
`;

let trial: Trial;

beforeAll(async () => {
  await runTool("mvn", ["--quiet", "--batch-mode", "install"], await makeSdk("java"));
  trial = await startTrial({
    config: EXAMPLE_CONFIG,
    hasProviders: true,
    program: {
      language: "java",
      files: (body) => ({
        "Pulumi.yaml": `name: trial\nruntime: java\n${PLUGIN_SETTING}`,
        "pom.xml": POM,
        "src/main/java/generated_program/App.java": body,
      }),
    },
  });
});
afterAll(() => trial?.cleanup());

test("a program in Java goes through its whole life", async () => {
  await trial.program(program('"GMAIL_SEND_EMAIL"'));
  await trial.stack.up();
  const [server] = trial.servers();
  expectEveryResource(trial.emulator);
  expect(await trial.stack.outputs()).toEqual({ id: server?.id });
  await trial.stack.expectNothingToDo();
  await trial.program(program('"GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"'));
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([{ allowed_tools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"] }]);
  await trial.finish();
  expectEveryResource(trial.emulator, true);
});

describeExamples("java", () => trial);
