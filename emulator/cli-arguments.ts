import { parseArgs } from "node:util";
import { assertValid } from "./api/assert-valid";
import type { Fault } from "./faults/fault";
import { faultSchema } from "./faults/fault-schema";
import type { JournalEntry } from "./journal/journal";
import type { AuthConfigOption } from "./kinds/auth-config/auth-config-option";
import { readSeedFile } from "./read-seed-file";
import { DEFAULT_HOST, type EmulatorOptions } from "./server/emulator-options";
import type { Stub } from "./stubs/stub";
import { stubSchema } from "./stubs/stub-schema";

const DEFAULT_PORT = "8080";

export const HELP = `A server on your machine that behaves like Composio's API: MCP servers, auth configs, custom toolkits, projects,
sessions and webhook subscriptions.

Usage: composio-emulator [options]

  --port <number>             port to listen on, 0 for any free one (default ${DEFAULT_PORT})
  --host <address>            address to listen on (default ${DEFAULT_HOST})
  --public-url <url>          what addresses in answers begin with (default: the address that it listens on)
  --allowed-host <name>       answer requests to this name too, such as a service's in Docker Compose; repeatable
  --data <file.json>          keep what is stored in this file across restarts
  --key <key>                 accept this project key in x-api-key; repeatable (default: any key)
  --user-key <key>            accept this key in x-user-api-key; repeatable (default: any key)
  --organization-key <key>    accept this key in x-org-api-key; repeatable (default: any key)
  --read-only-key <key>       accept this key for reading only; repeatable
  --write-only-key <key>      accept this key for writing only; repeatable
  --other-project-key <key>   accept this key for another, empty project; repeatable
  --auth-config <id=toolkit>  have this auth config too; repeatable
  --seed <file.json>          have what this seed says, too
  --fault <json>              switch this fault on; repeatable
  --stub <json>               answer requests by this stub; repeatable
  --journal-length <number>   how many requests the journal keeps (default 10000)
  --clock <time>              stop the time at this one, ISO 8601
  --id-seed <text>            give the same ids in each run
  --strict                    end with code 1 where a request had no route
  --verbose                   print a line for each request
  --version                   print the version
  -h, --help                  print this
`;

interface Arguments {
  options: EmulatorOptions;
  faults: readonly Fault[];
}

export function readArguments(): Arguments | "help" | "version" {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: DEFAULT_PORT },
      host: { type: "string" },
      "public-url": { type: "string" },
      "allowed-host": { type: "string", multiple: true },
      data: { type: "string" },
      key: { type: "string", multiple: true },
      "user-key": { type: "string", multiple: true },
      "organization-key": { type: "string", multiple: true },
      "read-only-key": { type: "string", multiple: true },
      "write-only-key": { type: "string", multiple: true },
      "other-project-key": { type: "string", multiple: true },
      "auth-config": { type: "string", multiple: true },
      seed: { type: "string" },
      fault: { type: "string", multiple: true, default: [] },
      stub: { type: "string", multiple: true },
      "journal-length": { type: "string" },
      clock: { type: "string" },
      "id-seed": { type: "string" },
      strict: { type: "boolean" },
      verbose: { type: "boolean" },
      version: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    return "help";
  }
  if (values.version) {
    return "version";
  }
  const options = {
    port: toPort(values.port),
    host: values.host,
    publicUrl: values["public-url"],
    allowedHosts: values["allowed-host"],
    dataFile: values.data,
    apiKeys: values.key,
    userApiKeys: values["user-key"],
    organizationApiKeys: values["organization-key"],
    readOnlyKeys: values["read-only-key"],
    writeOnlyKeys: values["write-only-key"],
    otherProjectKeys: values["other-project-key"],
    authConfigs: values["auth-config"]?.map(toAuthConfig),
    journalLength: values["journal-length"] === undefined ? undefined : Number(values["journal-length"]),
    seed: values.seed === undefined ? undefined : readSeedFile(values.seed),
    stubs: values.stub?.map((text) => readJson<Stub>("--stub", text, stubSchema)),
    clock: values.clock,
    idSeed: values["id-seed"],
    strict: values.strict,
    onRequest: values.verbose ? printRequest : undefined,
  };
  return { options, faults: values.fault.map((text) => readJson("--fault", text, faultSchema)) };
}

function readJson<T>(option: string, text: string, schema: object): T {
  const value: T = parseJson(option, text);
  assertValid(schema, value, `${option} ${text}`);
  return value;
}

function parseJson(option: string, text: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${option} takes JSON, and not '${text}'`, { cause });
  }
}

function printRequest({ time, method, path, status, operation, answeredBy }: JournalEntry): void {
  console.log(`${time} ${method} ${path} ${status} ${operation ?? answeredBy ?? "no route"}`);
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not '${text}'`);
  }
  return port;
}

function toAuthConfig(text: string): AuthConfigOption {
  const [, id, toolkit] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
  if (id === undefined || toolkit === undefined) {
    throw new Error(`--auth-config takes id=toolkit, such as ac_mine=gmail, not '${text}'`);
  }
  return { id, toolkit };
}
