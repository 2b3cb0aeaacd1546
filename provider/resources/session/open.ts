import type { Properties } from "../../core/resource";
import { isSameValue } from "./same";

/**
 * What a session has whose create does not name an input. What is removed from a program goes back to this, and most
 * of it permits more than a program says that names it.
 */
export const OPEN = {
  toolkits: { disable: [] },
  tools: {},
  tags: {},
  authConfigs: {},
  connectedAccounts: {},
  hooks: [],
  preload: { tools: [] },
  manageConnections: {
    enable: true,
    callbackUrl: "",
    waitForConnections: false,
    enableConnectionRemoval: true,
  },
  sandbox: { enable: true, size: "standard" },
  multiAccount: { enable: false },
  searchEnabled: true,
  multiExecuteEnabled: true,
  proxyExecute: false,
  instant: true,
  sessionConfigId: "",
  experimental: {},
} as const;

/** Whether an input has the value that a new session has. */
export function isOpen(name: string, value: unknown): boolean {
  return name in OPEN && isSameValue(name, value, (OPEN as Properties)[name]);
}
