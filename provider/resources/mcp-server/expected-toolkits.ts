import { type Answer, type Catalogue, isFound } from "../../catalogue/catalogue";
import { isSame } from "../../core/compare";
import { hasUnknown, knownTexts, UNKNOWN } from "../../core/unknown";
import { isTexts, type Properties } from "../../core/values";

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
  const ofAuthConfigs = await toolkitsOfAuthConfigs(catalogue, news);
  const known = ofAuthConfigs.flatMap((slug) => slug ?? []);
  return {
    slugs: [...known, ...knownTexts(noAuthApps), ...knownTexts(toolkits)],
    areAll:
      authConfigIds !== UNKNOWN &&
      !isCut(news) &&
      known.length === ofAuthConfigs.length &&
      ![noAuthApps, toolkits].some(hasUnknown),
    existing: toolkits === undefined ? existingServer(olds, news) : undefined,
  };
}

/** The toolkit of each auth config, undefined where it is not known. An id may be unknown of which the toolkit is not. */
function toolkitsOfAuthConfigs(
  catalogue: Catalogue,
  { authConfigIds, __toolkits }: Properties,
): Promise<(string | undefined)[]> {
  const ids = isTexts(authConfigIds) ? authConfigIds : [];
  const declared: unknown[] = Array.isArray(__toolkits) ? __toolkits : [];
  return Promise.all(
    ids.map(async (id, index) => {
      if (id === UNKNOWN) {
        const slug = declared[index];
        return typeof slug === "string" && slug !== "" && slug !== UNKNOWN ? slug.toLowerCase() : undefined;
      }
      const answer = await catalogue.authConfig(id);
      return isFound(answer) ? answer.toolkit.slug : undefined;
    }),
  );
}

/** Whether the program names more auth configs than have come: `--continue-on-error` drops those that failed. */
function isCut({ authConfigIds, __toolkits }: Properties): boolean {
  return (
    Array.isArray(authConfigIds) && Array.isArray(__toolkits) && authConfigIds.length < __toolkits.length
  );
}

/**
 * Whether it is certain that the server will not have the toolkit.
 *
 * @param toolkitsOfServer Gives the toolkits of the server that has a name.
 */
export async function isMissing(
  catalogue: Catalogue,
  toolkit: string,
  { slugs, areAll, existing }: ExpectedToolkits,
  toolkitsOfServer: (name: string) => Promise<Answer<string[]>>,
): Promise<boolean> {
  if (!areAll || slugs.includes(toolkit)) {
    return false;
  }
  if (!existing) {
    return true;
  }
  const [actual, leaving] = await Promise.all([
    toolkitsOfServer(existing.name),
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
  const kept = knownTexts(news.authConfigIds);
  return { name, leaving: knownTexts(olds.authConfigIds).filter((id) => !kept.includes(id)) };
}
