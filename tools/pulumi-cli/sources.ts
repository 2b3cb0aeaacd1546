import { buildCli } from "./go-build";
import type { InstallFolders } from "./install-folders";
import { downloadCli } from "./official-download";

export interface CliSource {
  source: "download" | "build";
  label: string;
  /** Rejects with the reason when the CLI cannot be had this way. */
  install(folders: InstallFolders): Promise<void>;
}

/** Where a CLI that is not at hand is brought from, in the order in which it is tried. */
export const SOURCES: CliSource[] = [
  { source: "download", label: "official download", install: downloadCli },
  { source: "build", label: "build from Go modules", install: buildCli },
];
