import * as dynamic from "../../../../provider";
import * as native from "../../../../provider/native";

test("the plugin's entry has every name of the other one, and Provider", () => {
  const { Provider, ...others } = native;
  expect(Object.keys(others).sort()).toEqual(Object.keys(dynamic).sort());
  expect(Provider).toBeDefined();
});
