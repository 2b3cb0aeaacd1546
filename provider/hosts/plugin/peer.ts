import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { endianness } from "node:os";

/** Where Linux lists the ends of connections on this machine, each with the user who has it. */
const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];
const ESTABLISHED = "01";

interface End {
  address: string;
  port: number;
}

/**
 * Whether the other end of a connection on this machine is not this user's.
 *
 * Linux says whose it is. Its table is believed where it shows this end as this user's. Then the other end has to be
 * there too, and open: the table no longer says whose a closed one was.
 *
 * @param user The user id that the other end has to have.
 * @returns Undefined where nobody says so, as on macOS and Windows.
 */
export function isOfAnotherUser(socket: Socket, user = process.geteuid?.()): boolean | undefined {
  const { localAddress, localPort, remoteAddress, remotePort } = socket;
  if (localAddress === undefined || localPort === undefined || !remoteAddress || !remotePort) {
    // The other end has closed it already.
    return true;
  }
  const here = { address: localAddress, port: localPort };
  const there = { address: remoteAddress, port: remotePort };
  const lines = TABLES.flatMap(linesOf);
  if (user === undefined || find(lines, here, there)?.user !== process.geteuid?.()) {
    return undefined;
  }
  const other = find(lines, there, here);
  return other?.state !== ESTABLISHED || other.user !== user;
}

function linesOf(table: string): string[] {
  try {
    return readFileSync(table, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Finds what the tables say of one end of a connection. */
function find(lines: string[], own: End, other: End): { state: string; user: number } | undefined {
  const ends = [inHex, inHexOfIpv6].map((hex) => ` ${hex(own)} ${hex(other)} `);
  const [, , , state = "", , , , user] =
    lines
      .find((line) => ends.some((each) => line.includes(each)))
      ?.trim()
      .split(/\s+/) ?? [];
  return user === undefined ? undefined : { state, user: Number(user) };
}

/** An IPv4 address and a port as the kernel prints them, with the bytes in the order of the machine. */
function inHex({ address, port }: End): string {
  return `${word(address.split(".").map(Number))}:${port.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The same of a socket for IPv6, which may have an IPv4 address. */
function inHexOfIpv6(end: End): string {
  return `${"0".repeat(16)}${word([0, 0, 255, 255])}${inHex(end)}`;
}

function word(bytes: number[]): string {
  const ordered = endianness() === "LE" ? bytes.reverse() : bytes;
  return Buffer.from(ordered).toString("hex").toUpperCase();
}
