import type { FastifyInstance } from "fastify";
import { installFaultControl } from "../faults/fault-control";
import { filterIn, type JournalQuery, journalQuery } from "../journal/journal-filter";
import { withoutSecrets } from "../journal/journal-secrets";
import { installStubControl } from "../stubs/stub-control";
import { unansweredIn } from "./all-answered";
import { installClockControl } from "./clock-control";
import type { EmulatorContext } from "./emulator-context";
import { changeSettings, type SettingsChange } from "./emulator-settings";
import { settingsChange } from "./emulator-settings-schema";
import { installSeedControl } from "./seed-control";
import { SERVED_KINDS } from "./served-kinds";
import { installSnapshotControl } from "./snapshot-control";

/** The in-process methods, for other processes. They need no key and leave no trace in the journal. */
export function installControl(app: FastifyInstance, context: EmulatorContext): void {
  const { journal, settings } = context;

  app.get("/health", async () => ({ status: "ok" }));

  app.get<{ Querystring: JournalQuery }>(
    "/journal",
    { schema: { querystring: journalQuery } },
    async ({ query }) => ({ requests: journal.requests(filterIn(query)).map(withoutSecrets) }),
  );

  app.get("/journal/unanswered", async () => ({ requests: journal.unanswered().map(withoutSecrets) }));

  app.get("/unanswered", async () => ({ problems: unansweredIn(context) }));

  app.delete("/journal", async (_request, reply) => {
    journal.clear();
    return reply.code(204).send();
  });

  app.get("/settings", async () => settings);

  app.patch<{ Body: SettingsChange }>("/settings", { schema: { body: settingsChange } }, async ({ body }) => {
    changeSettings(settings, body);
    return settings;
  });

  app.post("/reset", async (_request, reply) => {
    context.reset();
    return reply.code(204).send();
  });

  for (const { control } of SERVED_KINDS) {
    control?.(app, context);
  }
  installFaultControl(app, context);
  installStubControl(app, context);
  installClockControl(app, context);
  installSnapshotControl(app, context);
  installSeedControl(app, context);
}
