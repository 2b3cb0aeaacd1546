import type { Question } from "../../question";

export const search: Question = {
  question: "Does search in the list of auth configs mind upper and lower case?",
  switch: "authConfigs.search",
  assumed: "any-case",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const name = String((await asking.authConfig(id)).at("name"));
    const found = await asking.api.list("/auth_configs", { query: { search: name.toUpperCase() } });
    return found.some((item) => item.id === id) ? "any-case" : "same-case";
  },
};
