import type { FastifyInstance } from "fastify";
import { LINK_PREFIX } from "../../api/paths";
import { callbackOf } from "./account-link";
import type { ConnectedAccountHolder } from "./connected-account-store";

type Project = Pick<ConnectedAccountHolder, "connectedAccounts">;

/** A link does not say which project it is of. */
interface LinkPageContext {
  readonly ofProjects: { all(): readonly Project[] };
}

/** The page that a person opens to connect an account. Opening it is all that the person has to do. */
export function linkPageRoutes(app: FastifyInstance, { ofProjects }: LinkPageContext): void {
  app.get<{ Params: { token: string } }>(`${LINK_PREFIX}:token`, async ({ params }, reply) => {
    reply.type("text/plain; charset=utf-8");
    const [found] = ofProjects.all().flatMap((project) => linked(project, params.token));
    if (!found) {
      return reply.code(404).send("There is no such link.");
    }
    const { account, link, connectedAccounts } = found;
    const { id, status } = account;
    if (status !== "INITIATED" || connectedAccounts.hasExpired(link)) {
      return reply.code(410).send("The link was used already, or it has expired.");
    }
    connectedAccounts.connect(id, "ACTIVE");
    return link.callback_url === null
      ? reply.send(`Connected account ${id} is active. This page can be closed.`)
      : reply.redirect(callbackOf(link.callback_url, id), 302);
  });
}

/** The account of a project that a link connects, with its link. */
function linked({ connectedAccounts }: Project, token: string) {
  const account = connectedAccounts.ofLink(token);
  return account?.link ? [{ connectedAccounts, account, link: account.link }] : [];
}
