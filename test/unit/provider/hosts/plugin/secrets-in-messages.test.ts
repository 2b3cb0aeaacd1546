import {
  CheckRequest,
  CreateRequest,
  DeleteRequest,
  InvokeRequest,
  ReadRequest,
  UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { invoke } from "../../../../../provider/hosts/plugin/invoke";
import { Plugin } from "../../../../../provider/hosts/plugin/plugin";
import { check, create, read, remove, update } from "../../../../../provider/hosts/plugin/resource";
import { send } from "../../../../../provider/hosts/plugin/wire";
import type { Kind } from "../../../../../provider/resources";
import { type ECHOES, readableIn, startEchoingService } from "../../../../support/echoing-service";
import { SECRET_SAMPLES, secretsOf } from "../../../../support/secret-samples";

let service: Awaited<ReturnType<typeof startEchoingService>>;
let warnings: string[];
let plugin: Plugin;

beforeAll(async () => {
  service = await startEchoingService();
});
afterAll(() => service.close());
beforeEach(() => {
  warnings = [];
  plugin = new Plugin("");
  plugin.configure({
    apiKey: "ak_test",
    organizationApiKey: "org_test",
    baseUrl: service.origin,
    retrySeconds: 0,
  });
  jest.spyOn(plugin.log, "warn").mockImplementation((warning) => void warnings.push(warning));
});

const KINDS = Object.keys(SECRET_SAMPLES) as Kind[];
const WHERE: (keyof typeof ECHOES)[] = [
  "an error with all its texts",
  "a withdrawal with its headers",
  "a long text",
];

/** Returns what the engine sends of a sample, with its marks. */
function sentOf(kind: Kind, changes: object = {}) {
  const { inputs, outputs, marked } = SECRET_SAMPLES[kind];
  const paths = [...marked.map(({ path }) => path), ...Object.keys(outputs ?? {}).map((name) => [name])];
  return send({ ...inputs, ...outputs, ...changes }, paths);
}

const OPERATIONS: Record<string, (urn: string, kind: Kind) => Promise<unknown>> = {
  check(urn, kind) {
    const request = new CheckRequest();
    request.setUrn(urn);
    request.setNews(sentOf(kind));
    return check(plugin, request).then((response) => response.toObject());
  },
  create(urn, kind) {
    const request = new CreateRequest();
    request.setUrn(urn);
    request.setProperties(sentOf(kind));
    return create(plugin, request);
  },
  read(urn, kind) {
    const request = new ReadRequest();
    request.setUrn(urn);
    request.setId(SECRET_SAMPLES[kind].id);
    request.setProperties(sentOf(kind));
    return read(plugin, request);
  },
  update(urn, kind) {
    const request = new UpdateRequest();
    request.setUrn(urn);
    request.setId(SECRET_SAMPLES[kind].id);
    request.setOlds(sentOf(kind));
    const changes = {
      toolkits: ["exa"],
      enabled: false,
      enabledEvents: ["other"],
      searchEnabled: false,
      logo: {},
    };
    request.setNews(sentOf(kind, kind === "Session" ? { searchEnabled: false } : changes));
    return update(plugin, request);
  },
  delete(urn, kind) {
    const request = new DeleteRequest();
    request.setUrn(urn);
    request.setId(SECRET_SAMPLES[kind].id);
    request.setProperties(sentOf(kind, { forceDestroy: true }));
    return remove(plugin, request);
  },
};

const CASES = KINDS.flatMap((kind) =>
  Object.keys(OPERATIONS).flatMap((operation) => WHERE.map((where) => ({ kind, operation, where }))),
);

test.each(CASES)(
  "nothing that the engine marks stands in what a $operation of $kind says about $where",
  async (given) => {
    const { kind, operation, where } = given;
    const secrets = secretsOf(SECRET_SAMPLES[kind], true);
    service.repeat(where, secrets);
    const outcome = await OPERATIONS[operation]?.(`urn:pulumi:s::p::composio:index:${kind}::it`, kind).catch(
      (error: unknown) => error,
    );
    const error = outcome instanceof Error ? `${outcome.message}\n${outcome.stack}` : "";
    const failures = operation === "check" ? JSON.stringify((outcome as CheckedObject).failuresList) : "";
    expect(operation === "check" || error.includes(`could not ${operation}`)).toBe(true);
    expect(readableIn([error, failures, ...warnings].join("\n"), secrets)).toEqual([]);
  },
);

type CheckedObject = { failuresList?: unknown };

test("nothing that the engine marks stands in what a function says, nor a key that was pasted as an id", async () => {
  const name = "support-of-project-x-7781";
  const key = "ak_0123456789abcdef";
  plugin = new Plugin("");
  plugin.configure({ apiKey: key, baseUrl: service.origin, retrySeconds: 0 });
  service.repeat("an error with all its texts", [name, key]);
  for (const args of [send({ name }, [["name"]]), send({ id: key })]) {
    const request = new InvokeRequest();
    request.setTok("composio:index:getAuthConfig");
    request.setArgs(args);
    const error: unknown = await invoke(plugin, request).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringContaining("could not look up") });
    const hidden = args.toJavaScript().id === key ? [key] : [name, key];
    expect(readableIn(String((error as Error).message), hidden)).toEqual([]);
  }
});
