import type { Question } from "../../question";

const SECRET = "acceptance-0123456789abcdef";

export const secrets: Question = {
  question: "How does a secret of a custom auth config come back?",
  switch: "authConfigs.secrets",
  assumed: "redacted",
  async ask(asking) {
    const credentials = { client_id: "acceptance", client_secret: SECRET };
    const config = await asking.authConfig(await asking.newAuthConfig({ credentials }));
    const secret = config.at("credentials.client_secret");
    if (secret === undefined || secret === null) {
      return "absent";
    }
    return secret === SECRET
      ? "shown"
      : secret === "REDACTED"
        ? "redacted"
        : SECRET.startsWith(String(secret).replace(/[.…]+$/, "") || "none")
          ? "prefix"
          : "in another form";
  },
};
