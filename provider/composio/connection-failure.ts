import type { ComposioErrorDetails } from "./errors";

/** Codes by which Node refuses to send a request. All of it but a proxy's URL was checked before. */
const UNSENDABLE = /^ERR_(INVALID_(URL|PROTOCOL|CHAR|ARG_TYPE|ARG_VALUE)|UNESCAPED_CHARACTERS)$/;
/** The calls of Node before anything can be sent. */
const CONNECTING = /^(connect|getaddrinfo)$/;

/** An error of a connection, as Node and axios make it. */
interface ConnectionError {
  code?: string;
  message: string;
  syscall?: string;
  cause?: ConnectionError;
  /** The failures of each address that was tried. */
  errors?: ConnectionError[];
}

type Failure = Pick<
  ComposioErrorDetails,
  "kind" | "reason" | "socketCode" | "neverConnected" | "wrongVariable"
>;

/**
 * Says what became of a request that got no answer.
 *
 * @returns Undefined where it is no failure of a connection.
 */
export function connectionFailure(thrown: unknown, origin: string): Failure | undefined {
  const error = thrown as ConnectionError;
  const { code: socketCode, message } = error;
  if (socketCode === undefined) {
    return undefined;
  }
  const wrongVariable = UNSENDABLE.test(socketCode) ? proxyVariable(origin) : undefined;
  if (wrongVariable !== undefined) {
    const reason = `nothing was sent, because the environment variable ${wrongVariable} is not the URL of a proxy`;
    return { kind: "unsent", reason, socketCode, wrongVariable };
  }
  const reason = `no answer, ${message || socketCode}`;
  const neverConnected = UNSENDABLE.test(socketCode) || isConnecting(error);
  return { kind: "network", reason, socketCode, neverConnected };
}

function isConnecting({ cause, syscall = "", errors }: ConnectionError): boolean {
  const causes = errors ?? (cause && [cause]);
  return causes === undefined ? CONNECTING.test(syscall) : causes.length > 0 && causes.every(isConnecting);
}

/** The environment variable that names the proxy, as axios reads them. */
function proxyVariable(origin: string): string | undefined {
  const own = `${new URL(origin).protocol.replace(":", "")}_proxy`;
  const names = [own, "all_proxy"].flatMap((name) => [name, name.toUpperCase()]);
  return names.find((name) => process.env[name]);
}
