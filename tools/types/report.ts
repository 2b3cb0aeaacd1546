import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel as Level,
} from "@microsoft/api-extractor";

/** The modules that a program may import, and the declarations that TypeScript then reads. */
export interface PublicEntry {
  /** The name of the report's file, without its ending. */
  name: string;
  /** The folder of the package. */
  package: string;
  /** The file of the declarations, in that folder. */
  types: string;
}

interface ReportOptions {
  /** The folder of the committed reports, which does not have to be there. */
  reports: string;
  /** A folder for the reports as they would be now. */
  scratch: string;
  /** Whether a report that is outdated is written anew. */
  write: boolean;
}

export interface ReportOutcome {
  isOutdated: boolean;
  /** The lines that are outdated, where the report is not written anew. */
  difference: string;
}

/** Compares the report of an entry's public types with the committed one. Rejects where the declarations are wrong. */
export async function reportTypes(entry: PublicEntry, options: ReportOptions): Promise<ReportOutcome> {
  const { reports, scratch, write } = options;
  await Promise.all([reports, scratch].map((folder) => mkdir(folder, { recursive: true })));
  let difference = "";
  const { apiReportChanged, errorCount } = Extractor.invoke(configOf(entry, options), {
    localBuild: write,
    printApiReportDiff: !write,
    messageCallback(message) {
      // What is not handled is printed.
      message.handled = message.logLevel !== Level.Error;
      if (message.messageId === ConsoleMessageId.ApiReportDiff) {
        difference = message.text;
      }
    },
  });
  if (errorCount > 0) {
    throw new Error(`The declarations in ${entry.package} have errors.`);
  }
  return { isOutdated: apiReportChanged, difference };
}

function configOf(entry: PublicEntry, { reports, scratch }: ReportOptions): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(entry.package, "package.json"),
    configObject: {
      projectFolder: entry.package,
      mainEntryPointFilePath: join(entry.package, entry.types),
      newlineKind: "lf",
      compiler: { tsconfigFilePath: join(entry.package, "tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFileName: entry.name,
        reportFolder: reports,
        reportTempFolder: scratch,
        // Types that are used but cannot be imported are part of what a program relies on.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: Level.Error } },
        extractorMessageReporting: { default: { logLevel: Level.None } },
        // TypeDoc checks the comments.
        tsdocMessageReporting: { default: { logLevel: Level.None } },
      },
    },
  });
}
