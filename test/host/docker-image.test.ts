import { once } from "node:events";
import { join } from "node:path";
import { parse } from "yaml";
import { cleanEnvironment } from "../../tools/clean-environment";
import { startProcess } from "../../tools/run-process";
import { runTool } from "../../tools/run-tool";
import { readPage } from "../support/code-blocks";
import { clientOf } from "../support/emulator/client";
import { exchange } from "../support/emulator/exchange";
import { type ImageFolder, makeImageFolder } from "../support/image-folder";
import { runNpm } from "../support/run-script";

const EXAMPLE = join(__dirname, "../../examples/emulator-compose");

interface Compose {
  services: {
    emulator: { build: string; command: string[] };
    tests: { environment: Record<string, string>; depends_on: { emulator: { condition: string } } };
  };
}

const { services }: Compose = parse(readPage("examples/emulator-compose/compose.yaml"));

let image: ImageFolder;

beforeAll(async () => {
  image = await makeImageFolder();
});

/** Runs the image with options, as a container does, on a free port. */
async function runImage(options: string[], use: (url: string) => Promise<void>): Promise<void> {
  const [command = "", ...args] = image.entrypoint;
  const { child, result } = startProcess(command, [...args, "--port", "0", ...options], {
    cwd: image.path,
    env: cleanEnvironment(),
    timeoutMs: 60_000,
  });
  try {
    const [line] = await once(child.stdout, "data");
    const [url = ""] = /http:\/\/\S+/.exec(String(line)) ?? [];
    await use(url);
  } finally {
    child.kill("SIGTERM");
    expect((await result).code).toBe(0);
  }
}

/** Asks the health check of the image, whose port is that of a container. */
function askHealth(url: string): Promise<string> {
  const [command = "", ...args] = image.healthcheck.map((text) =>
    text.replace("127.0.0.1:8080", new URL(url).host),
  );
  return runTool(command, args, image.path);
}

test("the image starts, says that it is well, and ends at once when it is asked to", async () => {
  let ended = "";
  await runImage([], async (url) => {
    expect(await clientOf({ url }).names()).toEqual([]);
    expect(await askHealth(url)).toBe("");
    ended = url;
  });
  await expect(askHealth(ended)).rejects.toThrow("ended with 1");
});

test("with the options of the example, it is reached by the name that its tests have, and answers with it", async () => {
  const { COMPOSIO_BASE_URL = "" } = services.tests.environment;
  expect(services.emulator.build).toBe("node_modules/composio-emulator");
  expect(services.tests.depends_on.emulator.condition).toBe("service_healthy");

  await runImage(services.emulator.command, async (url) => {
    const statusFor = async (host: string) =>
      (await exchange("GET", `${url}/api/v3/mcp/servers`, { headers: { host } })).status;
    expect(await statusFor(new URL(COMPOSIO_BASE_URL).host)).toBe(200);
    expect(await statusFor("evil.example:8080")).toBe(403);
    expect((await clientOf({ url }).create("composed")).mcp_url).toContain(`${COMPOSIO_BASE_URL}/`);
  });
});

test("the tests of the example pass beside it, on the network of its own", async () => {
  await runImage([], async (url) => {
    const env = { ...cleanEnvironment(), COMPOSIO_BASE_URL: url, COMPOSIO_API_KEY: "any" };
    expect(await runNpm(["test"], { cwd: EXAMPLE, env })).toMatch(/pass 2\b/);
  });
});
