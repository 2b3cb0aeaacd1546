import { cpus } from "node:os";
import type { Results } from "./results";
import {
  accessTable,
  answersTable,
  createsTable,
  loadingTable,
  refreshManyTable,
  samplesTable,
  startUpTable,
  statesTable,
  targetsTable,
} from "./tables";

/** Everything that a run has measured, in Markdown. What it did not measure is left out. */
export function report(results: Results): string {
  const { samples, states, refreshMany, loading, answers, access, creates, startUp } = results;
  const isStartUpOnly = [samples, access, answers, creates].every(({ length }) => length === 0);
  const sections: [title: string, body: string | false][] = [
    ["Operations", samples.length > 0 && samplesTable(samples)],
    ["State", states.length > 0 && statesTable(states)],
    ["Refresh of many servers", refreshMany.length > 0 && refreshManyTable(refreshMany)],
    ["Loading", loading.length > 0 && loadingTable(loading)],
    ["Answers", answers.length > 0 && answersTable(answers)],
    ["Access", access.length > 0 && accessTable(access)],
    ["Creates in the emulator", creates.length > 0 && createsTable(creates)],
    ["Start-up", startUp !== undefined && startUpTable(startUp.samples, startUp.notAvailable)],
    ["Targets", !isStartUpOnly && targetsTable(results)],
  ];
  const written = sections.flatMap(([title, body]) => (body ? [`## ${title}\n\n${body}\n`] : []));
  return [`Node ${process.versions.node}, ${process.platform}, ${cpus().length} cores.\n`, ...written].join(
    "\n",
  );
}
