/** Where a CLI is installed. */
export interface InstallFolders {
  /** Gets a folder `bin` with the CLI and its companions. */
  root: string;
  /** For temporary files; removed afterwards. */
  scratch: string;
}
