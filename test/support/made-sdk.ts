import { generateSdks, type LANGUAGES } from "../../tools/sdkgen";
import { createProjectFolder } from "./project-folder";

/** Makes the SDK of a language, and gives its folder, which goes with the test. */
export async function makeSdk(language: (typeof LANGUAGES)[number]): Promise<string> {
  const { path } = await createProjectFolder({}, { packages: [] });
  await generateSdks({ [language]: path });
  return path;
}
