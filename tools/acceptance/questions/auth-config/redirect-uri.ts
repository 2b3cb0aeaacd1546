import type { Question } from "../../question";

const URI = "https://example.com/acceptance";

export const redirectUri: Question = {
  question: "How does oauth_redirect_uri of a custom auth config come back?",
  switch: "authConfigs.redirectUri",
  assumed: "shown",
  async ask(asking) {
    const credentials = {
      client_id: "acceptance",
      client_secret: "acceptance-secret",
      oauth_redirect_uri: URI,
    };
    const config = await asking.authConfig(await asking.newAuthConfig({ credentials }));
    const shown = config.at("credentials.oauth_redirect_uri");
    return shown === URI ? "shown" : shown === undefined || shown === null ? "absent" : "masked";
  },
};
