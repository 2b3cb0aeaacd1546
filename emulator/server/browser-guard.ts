import { isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiError } from "../api/api-error";
import type { EmulatorContext } from "./emulator-context";

/**
 * Keeps web pages from every route: the control endpoints need no key, and the API takes any. A page of another origin
 * shows itself by `Origin` or `Sec-Fetch-Site`; one that has made its own name lead here shows that name in `Host`.
 */
export function refuseWebPages(app: FastifyInstance, { host }: EmulatorContext): void {
  app.addHook("onRequest", async (request) => {
    if (!isOwnHost(request, host)) {
      throw refusal("the Host is a name that it does not know: use an IP address, localhost or the --host");
    }
    if (isFromOtherOrigin(request)) {
      throw refusal("the request comes from a web page");
    }
  });
}

function isOwnHost({ headers }: FastifyRequest, ownName: string): boolean {
  const address = `http://${headers.host}`;
  if (headers.host === undefined || !URL.canParse(address)) {
    return false;
  }
  const name = new URL(address).hostname;
  return name === "localhost" || name === ownName.toLowerCase() || isIP(name.replace(/^\[|\]$/g, "")) !== 0;
}

function isFromOtherOrigin({ headers }: FastifyRequest): boolean {
  const { host, origin, "sec-fetch-site": site } = headers;
  return (
    (origin !== undefined && origin !== `http://${host}`) || site === "cross-site" || site === "same-site"
  );
}

const refusal = (reason: string): ApiError =>
  new ApiError({
    status: 403,
    slug: "Emulator_WebPageRefused",
    message: `The emulator refuses this request: ${reason}`,
    suggestedFix: "Send it from a program, to the address that the emulator printed",
  });
