import { connectionFailure } from "../../../../provider/composio/connection-failure";
import { ComposioError } from "../../../../provider/composio/errors";
import { type Kind, RESOURCES } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";

const ORIGIN = "https://backend.composio.invalid";
const KINDS = Object.keys(RESOURCES) as Kind[];

function errorOf(thrown: object): ComposioError {
  const failure = connectionFailure(thrown, ORIGIN);
  return new ComposioError({ kind: "timeout", reason: "", ...failure, request: "POST /api/v3/x" });
}

describe("a proxy that is no URL", () => {
  const VARIABLES = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"];
  const before = { ...process.env };

  beforeEach(() => {
    for (const variable of VARIABLES) {
      delete process.env[variable];
    }
  });
  afterAll(() => {
    process.env = before;
  });

  it.each(KINDS)("is named in the error of a create of %s, which was not sent", async (kind) => {
    process.env.HTTPS_PROXY = "http://user:hush-0123456789@proxy:port";
    const { check, create } = newProcess(apiAt(ORIGIN), {}, kind);
    const { inputs } = await check({}, SAMPLES[kind].inputs);
    const error: unknown = await create(inputs).catch((reason: unknown) => reason);
    const { message } = error as Error;
    expect(message).toMatch(
      /could not (create|read|look).*nothing was sent.*HTTPS_PROXY is not the URL of a proxy/,
    );
    expect(message).toMatch(/What to do: set HTTPS_PROXY to a URL such as .*, or unset it/);
    expect(message).not.toMatch(/may exist|hush/);
  });

  it.each([
    ["all_proxy", "::"],
    ["ALL_PROXY", "http://"],
    ["https_proxy", "http://[::1"],
  ])("may be %s", async (variable, value) => {
    process.env[variable] = value;
    const { authConfigs } = apiAt(ORIGIN);
    await expect(authConfigs.get("ac_1")).rejects.toThrow(`${variable} is not the URL of a proxy`);
  });
});

describe("a connection that did not come about", () => {
  const network = (code: string, syscall: string) => ({ code, syscall, message: `${syscall} ${code}` });

  it.each([
    ["a network that is not there", network("ENETUNREACH", "connect")],
    ["an address that cannot be used", network("EADDRNOTAVAIL", "connect")],
    ["no answer to the first packet", network("ETIMEDOUT", "connect")],
    ["a name that nobody knows", network("ENOTFOUND", "getaddrinfo")],
    [
      "every address of a name",
      { code: "ETIMEDOUT", message: "", errors: [network("ETIMEDOUT", "connect")] },
    ],
    ["what axios wraps", { code: "ENETUNREACH", message: "", cause: network("ENETUNREACH", "connect") }],
    ["a header that Node does not send", { code: "ERR_INVALID_CHAR", message: "Invalid character" }],
  ])("has sent nothing: %s", (_, thrown) => {
    expect(errorOf(thrown)).toMatchObject({ wasNeverSent: true, mayHaveBeenProcessed: false });
  });

  it.each([
    ["a reset", network("ECONNRESET", "read")],
    ["a broken pipe", network("EPIPE", "write")],
    ["a time-out of a read", network("ETIMEDOUT", "read")],
  ])("is not %s, after which the request may have been carried out", (_, thrown) => {
    expect(errorOf(thrown)).toMatchObject({ wasNeverSent: false, mayHaveBeenProcessed: true });
  });
});
