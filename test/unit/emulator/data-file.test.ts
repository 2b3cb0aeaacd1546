import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf } from "../../support/emulator/client";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

describe("the data file", () => {
  let folder: string;
  let dataFile: string;
  let emulator: Emulator | undefined;

  beforeEach(async () => {
    folder = await temporaryFolder();
    dataFile = join(folder, "data.json");
  });
  afterEach(async () => {
    await emulator?.close();
    emulator = undefined;
    await removeFolder(folder);
  });

  const start = async () => {
    await emulator?.close();
    emulator = await startEmulator({ dataFile });
    return emulator;
  };

  it("is of one emulator at a time, and free once that has ended or was killed", async () => {
    const first = await start();
    const second = startEmulator({ dataFile });
    await expect(second).rejects.toThrow(`the process ${process.pid} has the data file already`);
    await first.close();
    expect(readdirSync(folder)).toEqual([]);

    const ended = spawnSync(process.execPath, ["-e", "0"]).pid;
    writeFileSync(`${dataFile}.lock`, String(ended));
    await start();
  });

  it("is free again where the emulator could not listen", async () => {
    const first = await start();
    const [port, other] = [Number(new URL(first.url).port), join(folder, "other.json")];
    await expect(startEmulator({ dataFile: other, port })).rejects.toThrow("EADDRINUSE");
    await (await startEmulator({ dataFile: other })).close();
  });

  it("is refused at the start where its folder is not there", async () => {
    const missing = startEmulator({ dataFile: join(folder, "missing/data.json") });
    await expect(missing).rejects.toThrow(`the folder ${join(folder, "missing")} is not there`);
  });

  it("brings the servers back after a restart, deleted ones and hidden fields included", async () => {
    const before = await start();
    const kept = await clientOf(before).create("kept", { no_auth_apps: ["exa"] });
    const gone = await clientOf(before).create("gone");
    await clientOf(before).patch(`/mcp/${kept.id}`, { allowed_tools: ["EXA_SEARCH"] });
    await clientOf(before).delete(`/mcp/${gone.id}`);
    const stored = before.servers();

    const after = await start();

    expect(after.servers()).toEqual(stored);
    expect(stored).toMatchObject([
      { no_auth_apps: ["exa"], allowed_tools: ["EXA_SEARCH"] },
      { deleted: true },
    ]);
    const { status, body } = await clientOf(after).post("/mcp/servers", {
      name: "kept",
      auth_config_ids: [],
    });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { slug: "MCP_DuplicateServerName" } },
    });
    expect((await clientOf(after).create("gone")).name).toBe("gone");
  });

  it("has changes made behind the API's back, and none after a reset", async () => {
    const first = await start();
    const { id } = await clientOf(first).create("before");
    first.changeServer(id, { name: "after" });
    const second = await start();
    const names = second.servers().map(({ name }) => name);
    second.reset();
    const third = await start();

    expect(names).toEqual(["after"]);
    expect(third.servers()).toEqual([]);
  });

  it("is written through a temporary file that does not stay", async () => {
    await clientOf(await start()).create("tidy");

    expect(readdirSync(folder)).toEqual(["data.json", "data.json.lock"]);
  });

  it("is for its owner alone, also where an earlier one was not", async () => {
    await clientOf(await start()).create("first");
    const first = statSync(dataFile).mode & 0o777;
    chmodSync(dataFile, 0o644);
    await clientOf(await start()).create("second");

    const modes = [first, statSync(dataFile).mode & 0o777];
    expect(modes).toEqual(process.platform === "win32" ? modes : [0o600, 0o600]);
  });

  it("is not written through a link that was there before", async () => {
    const theirs = join(folder, "theirs.txt");
    symlinkSync(theirs, dataFile);
    // The name that a process of this id would choose, if it chose one that can be known.
    symlinkSync(theirs, `${dataFile}.${process.pid}.tmp`);

    await clientOf(await start()).create("kept");

    expect(existsSync(theirs)).toBe(false);
    expect(lstatSync(dataFile).isFile()).toBe(true);
  });

  it("leaves nothing behind when it cannot be written", async () => {
    await start();
    mkdirSync(dataFile);

    const { status } = await clientOf(emulator as Emulator).post("/mcp/servers", {
      name: "lost",
      auth_config_ids: [],
    });

    expect(status).toBe(500);
    expect(readdirSync(folder)).toEqual(["data.json", "data.json.lock"]);
  });

  describe("that is large", () => {
    /** Kept by a process that is killed, as its folder is then. */
    const afterKill = async (running: Emulator) => {
      const copy = join(folder, "copy");
      mkdirSync(copy);
      for (const name of ["data.json", "data.json.changes"].filter((each) =>
        existsSync(join(folder, each)),
      )) {
        cpSync(join(folder, name), join(copy, name));
      }
      const next = await startEmulator({ dataFile: join(copy, "data.json") });
      const servers = next.servers();
      await next.close();
      await removeFolder(copy);
      return { servers, expected: running.servers() };
    };

    const startLarge = async () => {
      const running = await start();
      for (let n = 0; n < 30; n++) {
        await clientOf(running).create(`large ${n}`, { allowed_tools: Array(300).fill("GMAIL_SEND_EMAIL") });
      }
      return running;
    };

    it("writes a change beside it, of the size of the change, and loses none when it is killed", async () => {
      const running = await startLarge();
      const [first] = running.servers();
      const written = readFileSync(dataFile, "utf8");
      const before = statSync(`${dataFile}.changes`).size;

      running.changeServer(first?.id ?? "", { allowed_tools: [], name: "changed" });
      await clientOf(running).create("created");

      expect(readFileSync(dataFile, "utf8")).toBe(written);
      expect(statSync(`${dataFile}.changes`).size - before).toBeLessThan(2000);
      const mode = statSync(`${dataFile}.changes`).mode & 0o077;
      expect(process.platform === "win32" ? 0 : mode).toBe(0);
      const { servers, expected } = await afterKill(running);
      expect(servers).toEqual(expected);
    });

    it("takes in the changes when these are as long, when it is closed, and when all is replaced", async () => {
      const running = await startLarge();
      const sizes: number[] = [];
      for (let n = 0; n < 40; n++) {
        await clientOf(running).create(`more ${n}`, { allowed_tools: Array(300).fill("GMAIL_SEND_EMAIL") });
        sizes.push(existsSync(`${dataFile}.changes`) ? statSync(`${dataFile}.changes`).size : 0);
      }
      expect(sizes.filter((size, index) => size < (sizes[index - 1] ?? 0)).length).toBeGreaterThan(0);
      const { servers, expected } = await afterKill(running);
      expect(servers).toEqual(expected);

      const next = await start();
      expect(readdirSync(folder)).toEqual(["data.json", "data.json.lock"]);
      expect(next.servers()).toEqual(expected);
      await clientOf(next).create("last");
      await clientOf(next).create("really last");
      next.reset();
      expect(readdirSync(folder)).toEqual(["data.json", "data.json.lock"]);
      expect((await afterKill(next)).servers).toEqual([]);
    });

    it("leaves a line that was cut, and changes of an earlier writing", async () => {
      const running = await startLarge();
      appendFileSync(`${dataFile}.changes`, '{"kind":"servers","object":{"id":"cut');
      const { servers, expected } = await afterKill(running);
      expect(servers).toEqual(expected);

      const changes = readFileSync(`${dataFile}.changes`);
      running.reset();
      writeFileSync(`${dataFile}.changes`, changes);
      expect((await afterKill(running)).servers).toEqual([]);
    });
  });

  it("may know servers alone, as that of an earlier version", async () => {
    writeFileSync(dataFile, '{"version": 1, "servers": []}');

    expect((await start()).sessions()).toEqual([]);
  });

  it.each(["{", "null", "[]", '{"servers": []}', '{"version": 1}', '{"version": 1, "servers": {}}'])(
    "is refused when it is %p",
    async (content) => {
      writeFileSync(dataFile, content);

      await expect(startEmulator({ dataFile })).rejects.toThrow(`${dataFile} is not a data file`);
    },
  );

  it("is refused when it cannot be read", async () => {
    await expect(startEmulator({ dataFile: folder })).rejects.toThrow("EISDIR");
  });
});
