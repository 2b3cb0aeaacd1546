import { type DynamicHost, DynamicHostError, startDynamicHost, UNKNOWN } from "../support/dynamic-host";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const PROVIDER = `
let config;
exports.provider = {
  configure: (request) => { config = request.config; },
  check: async (olds, news) => news.size < 0
    ? { failures: [{ property: "size", reason: "must not be negative" }] }
    : { inputs: { ...news, wasGiven: olds.size !== undefined } },
  diff: async (id, olds, news) => olds.size === news.size
    ? { changes: false }
    : { changes: true, replaces: ["size"], deleteBeforeReplace: true },
  create: async (inputs) => {
    if (inputs.size === 13) throw new Error("thirteen is not to be had");
    if (inputs.size === 14) throw Object.assign(new Error("fourteen came broken"), {
      id: "box-14", properties: { __provider: inputs.__provider, size: 14 }, reasons: ["the lid is missing"],
    });
    console.error("made a box");
    const label = config.get("composio:label") ?? "none";
    return { id: "box-1", outs: { ...inputs, label, region: process.env.REGION } };
  },
  read: async (id, props) => id === "gone" ? {} : { id, props: { ...props, seen: true }, inputs: { size: 3 } },
  update: async (id, olds, news) => ({ outs: { size: news.size, from: olds.size } }),
  delete: async (id) => { if (id === "stuck") throw new Error("it does not come off"); },
};
`;
const __provider = 'exports.handler = () => require("./provider.js").provider';

let folder: ProjectFolder;
let host: DynamicHost;

beforeAll(async () => {
  folder = await createProjectFolder({ "provider.js": PROVIDER });
  host = await startDynamicHost({
    cwd: folder.path,
    config: { "composio:label": "from config" },
    env: { REGION: "north" },
  });
});

test("check returns the inputs, and olds and news reach it apart", async () => {
  const news = { __provider, size: 1, tags: ["a", UNKNOWN], left: undefined };
  expect(await host.check({ size: 2 }, news)).toEqual({
    inputs: { __provider, size: 1, tags: ["a", UNKNOWN], wasGiven: true },
    failures: [],
  });
});

test("check returns its failures", async () => {
  const { failures } = await host.check({}, { __provider, size: -1 });
  expect(failures).toEqual([{ property: "size", reason: "must not be negative" }]);
});

test("diff tells no change from a replacement", async () => {
  const olds = { __provider, size: 1 };
  expect(await host.diff("box-1", olds, olds)).toEqual({
    changes: "none",
    replaces: [],
    deleteBeforeReplace: false,
  });
  expect(await host.diff("box-1", olds, { __provider, size: 2 })).toEqual({
    changes: "some",
    replaces: ["size"],
    deleteBeforeReplace: true,
  });
});

test("create sees the stack's config and the environment", async () => {
  expect(await host.create({ __provider, size: 1 })).toEqual({
    id: "box-1",
    outputs: { __provider, size: 1, label: "from config", region: "north" },
  });
});

test("read returns outputs and inputs, and an empty id for what is gone", async () => {
  expect(await host.read("box-1", { __provider })).toEqual({
    id: "box-1",
    outputs: { __provider, seen: true },
    inputs: { __provider, size: 3 },
  });
  expect(await host.read("gone", { __provider })).toEqual({ id: "", outputs: { __provider } });
});

test("update returns the outputs", async () => {
  const { outputs } = await host.update("box-1", { size: 1 }, { __provider, size: 2 });
  expect(outputs).toEqual({ __provider, size: 2, from: 1 });
});

test("delete passes or fails as the provider does", async () => {
  await host.delete("box-1", { __provider });
  await expect(host.delete("stuck", { __provider })).rejects.toThrow("it does not come off");
});

test("a plain error carries its message alone", async () => {
  const error = await host.create({ __provider, size: 13 }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DynamicHostError);
  expect(error).toMatchObject({ message: "thirteen is not to be had", initFailed: undefined });
});

test("an error of a resource that was made all the same carries the resource", async () => {
  await expect(host.create({ __provider, size: 14 })).rejects.toMatchObject({
    message: "fourteen came broken",
    initFailed: {
      id: "box-14",
      properties: { __provider, size: 14 },
      reasons: ["the lid is missing"],
    },
  });
});

test("stopping ends the process and leaves all that it printed", async () => {
  const other = await startDynamicHost({ cwd: folder.path, env: { REGION: "south" } });
  await other.create({ __provider, size: 1 });
  expect(process.kill(other.pid, 0)).toBe(true);
  await other.stop();
  expect(() => process.kill(other.pid, 0)).toThrow("ESRCH");
  expect(other.stderr()).toContain("made a box");
});
