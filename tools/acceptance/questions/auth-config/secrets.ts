import type { Question } from "../../question";

export const secrets: Question = {
  question: "How does a secret of a custom auth config come back?",
  switch: "authConfigs.secrets",
  assumed: "redacted",
  async ask(asking) {
    const config = await asking.authConfig(await asking.newAuthConfig());
    const secret = config.at("credentials.client_secret");
    if (secret === undefined || secret === null) {
      return "absent";
    }
    return secret === "REDACTED"
      ? "redacted"
      : String(secret).startsWith("acce")
        ? "prefix"
        : "in another form";
  },
};
