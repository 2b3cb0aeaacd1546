import { isSame } from "../../core/compare";
import { hasUnknown, knownElements } from "../../core/unknown";
import { type Catalogue, isFound } from "../toolkit/catalogue";

type Properties = Record<string, unknown>;

/** The toolkits that a server will have when it is as declared. */
export interface ExpectedToolkits {
  /** As far as they are known. */
  slugs: string[];
  /** Whether the program declares no others. */
  areAll: boolean;
  /** The server that may have others all the same, because the program does not manage them. */
  existing: ExistingServer | undefined;
}

interface ExistingServer {
  name: string;
  /** The ids of its auth configs that it will not keep. */
  leaving: string[];
}

/**
 * @param olds The inputs of the last `check`, empty for a new resource.
 * @param news The inputs of this one.
 */
export async function expectedToolkits(
  catalogue: Catalogue,
  olds: Properties,
  news: Properties,
): Promise<ExpectedToolkits> {
  const { authConfigIds, noAuthApps, toolkits } = news;
  const answers = await Promise.all(elementsOf(authConfigIds).map((id) => catalogue.authConfig(id)));
  const authConfigs = answers.filter(isFound);
  return {
    slugs: [
      ...authConfigs.map(({ toolkit }) => toolkit.slug),
      ...elementsOf(noAuthApps),
      ...elementsOf(toolkits),
    ],
    areAll: authConfigs.length === answers.length && ![authConfigIds, noAuthApps, toolkits].some(hasUnknown),
    existing: toolkits === undefined ? existingServer(olds, news) : undefined,
  };
}

/** Whether it is certain that the server will not have the toolkit. */
export async function isMissing(
  catalogue: Catalogue,
  toolkit: string,
  { slugs, areAll, existing }: ExpectedToolkits,
): Promise<boolean> {
  if (!areAll || slugs.includes(toolkit)) {
    return false;
  }
  if (!existing) {
    return true;
  }
  const [actual, leaving] = await Promise.all([
    catalogue.toolkitsOfServer(existing.name),
    Promise.all(existing.leaving.map((id) => catalogue.authConfig(id))),
  ]);
  const leaves = leaving.filter(isFound).some(({ toolkit: { slug } }) => slug === toolkit);
  return leaves || (isFound(actual) && !actual.includes(toolkit));
}

/** The server that is there before the run and stays, if there is one. */
function existingServer(olds: Properties, news: Properties): ExistingServer | undefined {
  const isReplaced = !isSame(olds.noAuthApps ?? [], news.noAuthApps ?? []);
  const name = olds.name ?? (news.adoptExisting ? news.name : undefined);
  if (typeof name !== "string" || (olds.name !== undefined && isReplaced)) {
    return undefined;
  }
  const kept = elementsOf(news.authConfigIds);
  return { name, leaving: elementsOf(olds.authConfigIds).filter((id) => !kept.includes(id)) };
}

function elementsOf(list: unknown): string[] {
  return knownElements(list).map(({ element }) => element);
}
