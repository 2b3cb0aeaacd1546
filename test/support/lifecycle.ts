import type { Properties } from "../../provider/core/resource";
import { dynamicProvider } from "../../provider/hosts/dynamic/provider";
import { type Kind, RESOURCES } from "../../provider/resources";
import type { ComposioApi } from "../../provider/resources/api";
import { ComposioRun } from "../../provider/run/composio-run";
import { plain } from "./plain";

interface Options {
  /** Gets what the user should know. */
  warn?: (warning: string) => void;
  /** Whether checks ask Composio; not unless given. */
  mayAsk?: boolean;
}

/** The life cycle of a resource as one provider process has it: one run, one client. No value is marked as secret. */
export function newProcess(api: ComposioApi, { warn = () => {}, mayAsk = false }: Options, kind: Kind) {
  const run = new ComposioRun(() => api, warn);
  const provider = dynamicProvider(RESOURCES[kind], () => run);
  return {
    ...provider,
    /** Names the property of each failure, as the life cycle does; a host hides it from Pulumi. */
    check: (olds: Properties, news: Properties) =>
      RESOURCES[kind].check(() => (mayAsk ? run : undefined), olds, news),
    async create(inputs: Properties) {
      const { id, outs } = await provider.create(inputs);
      return { id, outs: plain(outs) };
    },
    async read(id: string, known?: Properties) {
      const { props, ...others } = await provider.read(id, known);
      return { ...others, ...(props && { props: plain(props) }) };
    },
    async update(id: string, olds: Properties, news: Properties) {
      return { outs: plain((await provider.update(id, olds, news)).outs) };
    },
  };
}

export type Process = ReturnType<typeof newProcess>;
