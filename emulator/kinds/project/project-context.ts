import type { ApiContext } from "../../api/api-context";
import type { ProjectHolder } from "./project-store";

/** The parts of an emulator that the routes of projects need. */
export type ProjectContext = ApiContext & ProjectHolder;
