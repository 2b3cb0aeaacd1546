import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { startEmulator } from "composio-emulator";
import { clientOf, request } from "../../support/emulator/client";
import { exchange } from "../../support/emulator/exchange";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const CLI = resolve(__dirname, "../../../emulator/dist/cli.js");

describe("the command composio-emulator", () => {
  const running = new Set<ChildProcess>();

  const run = (...args: string[]) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    const ended = once(child, "close").then(([code]) => {
      running.delete(child);
      return code as number | null;
    });
    return { child, ended, stdout: child.stdout, stderr: child.stderr };
  };

  /** Runs it to its end. */
  const result = async (...args: string[]) => {
    const { ended, stdout, stderr } = run(...args);
    const [code, out, err] = await Promise.all([ended, text(stdout), text(stderr)]);
    return { code, out, err };
  };

  /** Runs it until it listens. */
  const serve = async (...args: string[]) => {
    const { child, ended, stdout } = run("--port", "0", ...args);
    const [line] = (await once(stdout.setEncoding("utf8"), "data")) as [string];
    const url = /^composio-emulator listens on (http:\/\/\S+)\n$/.exec(line)?.[1];
    if (url === undefined) {
      throw new Error(`unexpected output: ${line}`);
    }
    return { child, ended, url };
  };

  afterEach(async () => {
    for (const child of running) {
      child.kill("SIGKILL");
      await once(child, "close");
    }
  });

  it("prints a line for each request, and ends with code 1 where one had no route", async () => {
    const { child, ended, url } = await serve("--verbose", "--strict");
    const lines = text(child.stdout ?? []);
    const problems = text(child.stderr ?? []);
    await clientOf({ url }).names();
    await clientOf({ url }).get("/nothing");

    child.kill("SIGTERM");

    expect(await ended).toBe(1);
    expect((await lines).trim().split("\n")).toEqual([
      expect.stringMatching(/^\d{4}-\S+Z GET \/api\/v3\/mcp\/servers 200 listMcpServers$/),
      expect.stringMatching(/^\d{4}-\S+Z GET \/api\/v3\/nothing 501 no route$/),
    ]);
    expect(await problems).toBe("composio-emulator: the emulator has no route for GET /api/v3/nothing\n");
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "prints one line, serves, and ends cleanly on %s",
    async (signal) => {
      const { child, ended, url } = await serve();
      expect(await clientOf({ url }).names()).toEqual([]);

      child.kill(signal);

      expect(await ended).toBe(0);
    },
  );

  it("accepts the keys it is given and no others", async () => {
    const keys = [
      "--key",
      "ak_one",
      "--key",
      "ak_two",
      "--user-key",
      "uak_one",
      "--read-only-key",
      "ak_reader",
    ];
    const { url } = await serve(...keys);
    const statusWith = async (headers: Record<string, string>) =>
      (await clientOf({ url }, headers).post("/mcp/servers/custom", {})).status;

    expect(await statusWith({ "x-api-key": "ak_one" })).toBe(400);
    expect(await statusWith({ "x-api-key": "ak_two" })).toBe(400);
    expect(await statusWith({ "x-user-api-key": "uak_one" })).toBe(400);
    expect(await statusWith({ "x-api-key": "ak_reader" })).toBe(403);
    expect(await statusWith({ "x-api-key": "ak_three" })).toBe(401);
  });

  it("has another, empty project for the keys it is given", async () => {
    const { url } = await serve("--other-project-key", "ak_elsewhere", "--other-project-key", "ak_nowhere");
    await clientOf({ url }).create("mine");

    expect(await clientOf({ url }).names()).toEqual(["mine"]);
    expect(await clientOf({ url }, { "x-api-key": "ak_elsewhere" }).names()).toEqual([]);
    expect(await clientOf({ url }, { "x-api-key": "ak_nowhere" }).names()).toEqual([]);
  });

  it("has the public URL and the allowed hosts that it is given", async () => {
    const { url } = await serve(
      ...["--public-url", "http://emulator:8080", "--allowed-host", "composio", "--allowed-host", "other"],
    );
    const statusFor = async (host: string) => (await exchange("GET", url, { headers: { host } })).status;

    expect((await clientOf({ url }).create("public")).mcp_url).toMatch(/^http:\/\/emulator:8080\/v3\/mcp\//);
    expect(await Promise.all(["emulator", "composio", "other", "evil"].map(statusFor))).toEqual([
      501, 501, 501, 403,
    ]);
  });

  it("keeps its servers in the file it is given", async () => {
    const folder = await temporaryFolder();
    const data = join(folder, "data.json");
    const first = await serve("--data", data);
    await clientOf(first).create("lasting");
    first.child.kill("SIGTERM");
    await first.ended;

    const second = await serve("--data", data);

    expect(await clientOf(second).names()).toEqual(["lasting"]);
    await removeFolder(folder);
  });

  it("has the auth configs and the faults it is given", async () => {
    const fault = (status: string) => [
      "--fault",
      JSON.stringify({ operation: "getAuthConfig", kind: status }),
    ];
    const { url } = await serve(
      ...["--auth-config", "ac_mine=gmail", "--auth-config", "ac_ours=linear"],
      ...fault("unavailable"),
      ...fault("rate-limit"),
    );
    const read = (id: string) => clientOf({ url }).get(`/auth_configs/${id}`);

    expect([(await read("ac_mine")).status, (await read("ac_mine")).status]).toEqual([503, 429]);
    expect((await read("ac_mine")).body).toMatchObject({ toolkit: { slug: "gmail" } });
    expect((await read("ac_ours")).body).toMatchObject({ toolkit: { slug: "linear" } });
  });

  it("answers by the stubs it is given, and keeps as much of a journal as it is told", async () => {
    const stub = { request: { path: "/jobs/{id}" }, answer: { body: { status: "done" } } };
    const { url } = await serve("--stub", JSON.stringify(stub), "--journal-length", "1");

    await request("POST", `${url}/__emulator/reset`);
    expect((await clientOf({ url }).get("/jobs/7")).body).toEqual(stub.answer.body);
    await clientOf({ url }).get("/tools");
    const { body } = await request("GET", `${url}/__emulator/journal`);
    expect(body).toMatchObject({ requests: [{ operation: "listTools" }] });
  });

  it("has what its seed says, and explains what it cannot have", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "seed.json");
    const seed = (content: unknown) =>
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    seed({ toolkits: [{ slug: "crm" }], auth_configs: [{ id: "ac_crm", toolkit: { slug: "crm" } }] });
    const { url } = await serve("--seed", file);

    expect((await clientOf({ url }).get("/auth_configs/ac_crm")).body).toMatchObject({
      toolkit: { slug: "crm" },
    });

    seed({ auth_configs: [{ toolkit: { slug: "crm" } }] });
    expect(await result("--seed", file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^composio-emulator: the seed: auth_configs\.0: /),
    });
    seed("{");
    expect((await result("--seed", file)).err).toContain("it is not JSON");
    expect((await result("--seed", join(folder, "none.json"))).err).toContain("it cannot be read");
    await removeFolder(folder);
  });

  it("stops its clock and gives the same ids, as it is told", async () => {
    const { url } = await serve("--clock", "2026-01-31T12:00:00Z", "--id-seed", "tests");
    const { id, created_at } = await clientOf({ url }).create("seeded");
    const inProcess = await startEmulator({ idSeed: "tests" });

    expect(created_at).toBe("2026-01-31T12:00:00.000Z");
    expect(id).toBe((await clientOf(inProcess).create("seeded")).id);
    await inProcess.close();
  });

  it("explains itself", async () => {
    const { code, out } = await result("--help");
    expect(await result("-h")).toEqual({ code, out, err: "" });
    const { version } = require("../../../emulator/package.json");
    expect(await result("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });

    expect(code).toBe(0);
    for (const option of [
      "--port",
      "--host",
      "--public-url",
      "--allowed-host",
      "--data",
      "--key",
      "--user-key",
      "--read-only-key",
      "--write-only-key",
      "--other-project-key",
      "--auth-config",
      "--fault",
      "--stub",
      "--journal-length",
      "--seed",
      "--clock",
      "--id-seed",
    ]) {
      expect(out).toContain(option);
    }
  });

  it.each([
    ["--port", "eighty"],
    ["--port", "70000"],
    ["--colour", "red"],
    ["--public-url", "emulator:8080"],
    ["--allowed-host", "http://emulator"],
    ["--auth-config", "ac_mine"],
    ["--fault", "{"],
    ["--stub", '{"request":{},"answer":{}}'],
    ["--journal-length", "few"],
    ["--fault", '{"operation":"any","kind":"earthquake"}'],
  ])("refuses %s %s", async (...args) => {
    const { code, out, err } = await result(...args);

    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(new RegExp(`^composio-emulator: .*${args[0]}`));
  });

  it("says so when the port is taken", async () => {
    const other = await startEmulator();

    const { code, err } = await result("--port", new URL(other.url).port);

    expect(code).toBe(1);
    expect(err).toContain("EADDRINUSE");
    await other.close();
  });
});
