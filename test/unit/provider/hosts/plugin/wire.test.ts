import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { receive, send } from "../../../../../provider/hosts/plugin/wire";

const secret = (value: string | object) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});
const struct = (values: object) => Struct.fromJavaScript(JSON.parse(JSON.stringify(values)));

test("secrets are read in the clear, and each is known by the keys that lead to it", () => {
  const { values, secrets } = receive(
    struct({
      name: secret("hush"),
      custom: { credentials: secret({ id: secret("inner") }), scheme: "OAUTH2" },
      tools: ["A", secret("B")],
    }),
  );
  expect(values).toEqual({
    name: "hush",
    custom: { credentials: { id: "inner" }, scheme: "OAUTH2" },
    tools: ["A", "B"],
  });
  expect(secrets.map((path) => path.join(".")).sort()).toEqual(["custom.credentials", "name", "tools"]);
});

test("what is null is not there, but in a list it keeps its place", () => {
  expect(receive(struct({ a: null, b: { c: null, d: 1 }, e: [null, "x"] })).values).toEqual({
    b: { d: 1 },
    e: [null, "x"],
  });
  expect(receive(undefined)).toEqual({ values: {}, secrets: [] });
});

test("a resource that is passed as an input stands for its id, and a component for its URN", () => {
  const resource = (reference: object) => ({
    "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
    urn: "urn:pulumi:test::trial::composio:index:AuthConfig::mail",
    packageVersion: "",
    ...reference,
  });
  const passed = { authConfigIds: [resource({ id: "ac_1" }), resource({ id: "" })], other: resource({}) };
  expect(receive(struct(passed)).values).toEqual({
    authConfigIds: ["ac_1", UNKNOWN],
    other: "urn:pulumi:test::trial::composio:index:AuthConfig::mail",
  });
});

test("secrets are sent as such wherever they are, and what is undefined is not sent", () => {
  const sent = send(
    { name: "n", custom: { credentials: { id: "c" }, scheme: "S" }, list: ["A"], left: undefined },
    [
      ["custom", "credentials", "id"],
      ["custom", "credentials"],
      ["list", "0"],
      ["gone"],
      ["custom", "gone", "deeper"],
    ],
  );
  expect(sent.toJavaScript()).toEqual({
    name: "n",
    custom: { credentials: secret({ id: "c" }), scheme: "S" },
    list: secret(["A"]),
  });
});

test("a secret whose parts are not there any more is secret as a whole", () => {
  expect(send({ custom: "unknown" }, [["custom", "credentials"]]).toJavaScript()).toEqual({
    custom: secret("unknown"),
  });
});
