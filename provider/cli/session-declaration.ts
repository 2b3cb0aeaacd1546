import type { Properties } from "../core/resource";
import { isOpen, OPEN } from "../resources/session/open";
import { sessionProperties } from "../resources/session/outputs";
import { isMap, isSameValue } from "../resources/session/same";
import type { SessionObject } from "../resources/session/session-object";

/** Blocks of which only the parts are declared that a new session does not have. */
const BLOCKS = ["manageConnections", "sandbox", "multiAccount"];
/** What `directTools` stands for. */
const DIRECT = {
  preload: { tools: "all" },
  searchEnabled: false,
  multiExecuteEnabled: false,
  manageConnections: { enable: false },
  sandbox: { enable: false },
};

/** The inputs that declare a session as it is: only what a new one would not have. */
export function sessionDeclaration(remote: SessionObject): Properties {
  const properties = sessionProperties(remote, {});
  const { userId, sessionConfigId } = properties;
  const isSaved = sessionConfigId !== "";
  const names = Object.keys(OPEN).filter((name) => !isSaved || !["toolkits", "tools", "tags"].includes(name));
  const other = names
    .filter((name) => properties[name] !== undefined && !isOpen(name, properties[name]))
    .map(
      (name) => [name, BLOCKS.includes(name) ? unusual(name, properties[name]) : properties[name]] as const,
    );
  return { userId, ...withDirectTools(Object.fromEntries(other)) };
}

function unusual(name: string, block: unknown): unknown {
  const usual = OPEN[name as keyof typeof OPEN] as Properties;
  const parts = Object.entries(block as Properties).filter(
    ([part, value]) => part in usual && !isSameValue(part, value, usual[part]),
  );
  return Object.fromEntries(parts);
}

function withDirectTools(declaration: Properties): Properties {
  const isDirect = Object.entries(DIRECT).every(([name, value]) =>
    isSameValue(name, declaration[name], value),
  );
  if (!isDirect) {
    return declaration;
  }
  const { preload: _, searchEnabled: __, multiExecuteEnabled: ___, ...others } = declaration;
  const more = BLOCKS.flatMap((name) => {
    const { enable, ...parts } = isMap(others[name]) ? others[name] : {};
    const kept = enable === false && name !== "multiAccount" ? parts : others[name];
    return isMap(kept) && Object.keys(kept).length > 0 ? [[name, kept] as const] : [];
  });
  const { manageConnections: _c, sandbox: _s, multiAccount: _m, ...rest } = others;
  return { ...rest, directTools: true, ...Object.fromEntries(more) };
}
