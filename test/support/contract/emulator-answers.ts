import { emulatorModule } from "./emulator-module";
import { routeName } from "./emulator-routes";

/** One answer of the emulator that no fault has made or altered. */
export interface EmulatorAnswer {
  /** Such as `GET /auth_configs/{}`. */
  route: string;
  status: number;
  body: unknown;
}

/** Collects what emulators answer from now on, each answer once. */
export function watchAnswers(): () => EmulatorAnswer[] {
  const answers = new Map<string, EmulatorAnswer>();
  const app = emulatorModule<typeof import("../../../emulator/server/app")>("server/app");
  const { createApp } = app;
  jest.spyOn(app, "createApp").mockImplementation((context) => {
    const created = createApp(context);
    created.addHook("onSend", async (request, { statusCode: status }, payload) => {
      const route = routeName(request.method, request.routeOptions.url ?? "");
      if (route !== undefined && request.fault === null && typeof payload === "string" && payload !== "") {
        answers.set(`${route} ${status} ${payload}`, { route, status, body: JSON.parse(payload) });
      }
      return payload;
    });
    return created;
  });
  return () => [...answers.values()];
}
