import type { Emulator } from "composio-emulator";
import type { Properties } from "../../provider/core/resource";
import { apiAt } from "./composio";
import { newProcess } from "./lifecycle";

export const ID = "CUSTOM_ORDERS";
export const HEADERS = { Authorization: "Bearer {{generic_api_key}}" };

/** The inputs of a custom toolkit, as a program declares them. */
export const ORDERS: Properties = {
  slug: "orders",
  name: "Orders",
  mcpUrl: "https://mcp.example.com/orders",
  authSchemes: [{ mode: "API_KEY", headers: HEADERS }],
};

/** The life cycle of custom toolkits in a process of its own, with what it says. */
export function processAt({ url }: Emulator, { mayAsk = false, retryBudgetMs = 0 } = {}) {
  const warnings: string[] = [];
  const warn = (warning: string) => void warnings.push(warning);
  const toolkits = newProcess(apiAt(url, { retryBudgetMs }), { warn, mayAsk }, "CustomToolkit");
  return {
    ...toolkits,
    warnings,
    async checked(news: Properties, olds: Properties = {}): Promise<Properties> {
      const { inputs, failures } = await toolkits.check(olds, news);
      expect(failures).toEqual([]);
      return inputs;
    },
    async created(news: Properties = ORDERS) {
      const inputs = (await toolkits.check({}, news)).inputs;
      return { inputs, ...(await toolkits.create(inputs)) };
    },
  };
}

/** The toolkits that the emulator has. */
export function liveIn(emulator: Emulator) {
  return emulator.customToolkits().filter(({ deleted }) => !deleted);
}
