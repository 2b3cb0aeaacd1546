import type { Question } from "../../question";

export const search: Question = {
  question: "Does search in the list of auth configs mind upper and lower case?",
  switch: "authConfigs.search",
  assumed: "any-case",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const name = (await asking.authConfig(id)).text("name");
    const finds = async (text: string) => {
      const found = await asking.api.list("/auth_configs", { query: { search: text } });
      return found.some((item) => item.id === id);
    };
    if (await finds(`${name}-not`)) {
      return "search is ignored";
    }
    if (!(await finds(name))) {
      return "nothing is found";
    }
    return (await finds(name.toUpperCase())) ? "any-case" : "same-case";
  },
};
