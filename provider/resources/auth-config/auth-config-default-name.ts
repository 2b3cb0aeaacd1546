import type { NameForm } from "../../core/default-name";

const MAX_LENGTH = 60;

/** The default names of auth configs: `<logical name>-<16 hexadecimal digits>`. */
export const AUTH_CONFIG_NAMES: NameForm = {
  digits: 16,
  readable: (logicalName) =>
    logicalName
      .replace(/[^\w-]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, MAX_LENGTH)
      .replace(/-+$/, "") || "auth-config",
};
