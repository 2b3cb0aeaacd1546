import { startGate } from "../../support/gate";
import { startHttpServer } from "../../support/http-server";
import { until } from "../../support/until";

test("a gate keeps the answers it is told to keep until it is opened, and no request", async () => {
  const server = await startHttpServer((request, response) => response.end(`done: ${request.url}`));
  const gate = await startGate(({ method }) => method === "POST");
  const url = gate.before(server.origin);
  const said: string[] = [];
  const ask = async (method: string, path: string) => {
    said.push(await (await fetch(url + path, { method })).text());
  };
  const kept = ask("POST", "/kept");
  await until(() => server.requests.length === 1);
  await ask("GET", "/other");
  expect(said).toEqual(["done: /other"]);
  gate.open();
  await kept;
  await ask("POST", "/later");
  expect(said).toEqual(["done: /other", "done: /kept", "done: /later"]);
  await gate.close();
  await server.close();
});
