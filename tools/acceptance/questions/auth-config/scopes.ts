import { isDeepStrictEqual } from "node:util";
import type { Question } from "../../question";

const SENT = ["a.read", "b.read"];

export const scopes: Question = {
  question: "What do the scopes of a custom auth config come back as?",
  switch: "authConfigs.scopes",
  assumed: "spaces",
  async ask(asking) {
    const credentials = {
      client_id: "acceptance",
      client_secret: "acceptance-secret",
      scopes: SENT,
    };
    const config = await asking.authConfig(await asking.newAuthConfig({ credentials }));
    const shown = config.at("credentials.scopes");
    return shown === undefined || shown === null ? "absent" : formOf(shown);
  },
};

function formOf(shown: unknown): string {
  const forms = { list: SENT, commas: SENT.join(","), spaces: SENT.join(" ") };
  const [form = "in another form"] =
    Object.entries(forms).find(([, value]) => isDeepStrictEqual(value, shown)) ?? [];
  return form;
}
