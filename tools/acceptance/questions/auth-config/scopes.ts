import type { Question } from "../../question";

export const scopes: Question = {
  question: "What do the scopes of a custom auth config come back as?",
  switch: "authConfigs.scopes",
  assumed: "spaces",
  async ask(asking) {
    const credentials = {
      client_id: "acceptance",
      client_secret: "acceptance-secret",
      scopes: ["a.read", "b.read"],
    };
    const config = await asking.authConfig(await asking.newAuthConfig({ credentials }));
    const shown = config.at("credentials.scopes");
    return Array.isArray(shown) ? "list" : String(shown).includes(",") ? "commas" : "spaces";
  },
};
