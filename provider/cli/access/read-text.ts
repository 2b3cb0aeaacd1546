import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { UserError } from "../../core/user-error";

/** The byte order mark of what a redirection of older PowerShell writes. */
const UTF16 = [0xff, 0xfe];

/**
 * Reads a file, or the standard input for "-".
 *
 * @throws UserError when there is none.
 */
export async function readText(file: string): Promise<string> {
  if (file === "-") {
    if (process.stdin.isTTY) {
      throw new UserError(
        "there is nothing to read: pipe `pulumi stack export` or `pulumi preview --json --show-sames` in, or name a file",
      );
    }
    return decoded(await buffer(process.stdin));
  }
  try {
    return decoded(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = code === "ENOENT" ? "there is no such file" : code;
    throw new UserError(`${file} cannot be read: ${reason}`, { cause: error });
  }
}

function decoded(bytes: Buffer): string {
  const isUtf16 = UTF16.every((byte, index) => bytes[index] === byte);
  return bytes.toString(isUtf16 ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
}
