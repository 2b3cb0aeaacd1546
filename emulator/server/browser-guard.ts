import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiError } from "../api/api-error";
import { LINK_PREFIX } from "../api/paths";
import { isAddress, nameIn } from "./addresses";
import type { EmulatorContext } from "./emulator-context";

/**
 * Keeps web pages from every route: the control endpoints need no key, and the API takes any. A page of another origin
 * shows itself by `Origin` or `Sec-Fetch-Site`; one that has made its own name lead here shows that name in `Host`.
 */
export function refuseWebPages(app: FastifyInstance, { hostNames }: EmulatorContext): void {
  app.addHook("onRequest", async (request) => {
    const name = nameIn(request.headers.host);
    if (name === undefined) {
      throw refusal("it has no Host that can be read", FROM_A_PROGRAM);
    }
    if (!hostNames.has(name) && !isAddress(name)) {
      throw refusal(`it does not know the name '${name}' in the Host`, howToAllow(name));
    }
    if (isFromOtherOrigin(request) && !opensLink(request)) {
      throw refusal("it comes from a web page", FROM_A_PROGRAM);
    }
  });
}

function isFromOtherOrigin({ headers }: FastifyRequest): boolean {
  const { host, origin, "sec-fetch-site": site } = headers;
  return (
    (origin !== undefined && origin !== `http://${host}`) || site === "cross-site" || site === "same-site"
  );
}

/** A person comes to a link from the page of an application. Its address is a secret that no other page knows. */
const opensLink = ({ method, url, headers }: FastifyRequest): boolean =>
  method === "GET" && headers["sec-fetch-mode"] === "navigate" && url.startsWith(LINK_PREFIX);

const FROM_A_PROGRAM = "Send it from a program, to the address that the emulator printed";

const howToAllow = (name: string): string =>
  `If '${name}' is a name of yours, such as that of a service in Docker Compose, start the emulator with --allowed-host ${name}, in a program with allowedHosts: ["${name}"]. Else send the request to localhost or to an IP address`;

const refusal = (reason: string, suggestedFix: string): ApiError =>
  new ApiError({
    status: 403,
    slug: "Emulator_WebPageRefused",
    message: `The emulator refuses this request: ${reason}`,
    suggestedFix,
  });
