import { isMap, type Properties } from "../core/values";

/** The inputs of a session with what `directTools` stands for. What is said wins. */
export function withDirectTools(session: Properties = {}): Properties {
  if (session.directTools === undefined || session.directTools === null || session.directTools === false) {
    return session;
  }
  const isKnown = session.directTools === true;
  const off = (name: string) => session[name] ?? (isKnown ? false : session.directTools);
  const block = (name: string) => {
    const said = session[name] ?? {};
    return isMap(said) ? { ...said, enable: said.enable ?? (isKnown ? false : session.directTools) } : said;
  };
  return {
    ...session,
    preload: session.preload ?? (isKnown ? { tools: "all" } : session.directTools),
    searchEnabled: off("searchEnabled"),
    multiExecuteEnabled: off("multiExecuteEnabled"),
    manageConnections: block("manageConnections"),
    sandbox: block("sandbox"),
  };
}
