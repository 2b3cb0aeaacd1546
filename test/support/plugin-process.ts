import { InitFailedError } from "../../provider/core/init-failed-error";
import { UserError } from "../../provider/core/user-error";
import type { Provider } from "../../provider/hosts/dynamic/provider";
import { type DynamicHost, DynamicHostError } from "./dynamic-host";

/** The plugin, in the words that the tests of the life cycle have for every host. */
export function pluginProcess(host: DynamicHost): Provider {
  return {
    check: (olds, news) => host.check(olds, news),
    async diff(id, olds, news) {
      const { changes, ...others } = await host.diff(id, olds, news);
      return { changes: changes === "some", ...others };
    },
    async create(inputs) {
      const { id, outputs } = await thrownByCore(host.create(inputs));
      return { id, outs: outputs };
    },
    async read(id, known = {}) {
      const { id: found, outputs, inputs = {} } = await thrownByCore(host.read(id, known));
      if (found === "") {
        return {};
      }
      // Inputs that did not drift come back as they were sent, which here is not at all.
      return { id: found, props: outputs, ...(Object.keys(inputs).length > 0 && { inputs }) };
    },
    async update(id, olds, news) {
      return { outs: (await thrownByCore(host.update(id, olds, news))).outputs };
    },
    delete: (id, known) => thrownByCore(host.delete(id, known)),
  };
}

/** Gives an error that has come over the wire the class that it had before. */
async function thrownByCore<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (!(error instanceof DynamicHostError)) {
      throw error;
    }
    const { initFailed, message } = error;
    throw initFailed
      ? new InitFailedError(initFailed.id, initFailed.properties, initFailed.reasons.join())
      : new UserError(message);
  }
}
