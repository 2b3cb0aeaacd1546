import { createCipheriv, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const SECRETS_PROVIDER = "hashivault://trial";

/** The key that encrypts the secrets of a stack. */
const STACK_KEY = Buffer.alloc(32, "trial");
/** Stands for that key, encrypted, in the settings and the state of a stack. */
const ENCRYPTED_STACK_KEY = Buffer.from("vault:v1:trial").toString("base64");

let service: Server | undefined;

afterAll(() => {
  service?.close();
  service?.closeAllConnections();
  service = undefined;
});

/**
 * Starts what answers as HashiCorp Vault does when it is asked to decrypt the key of a stack. From a passphrase, each
 * command of the CLI would make that key anew by a million rounds of a hash, a fifth of all that it does.
 *
 * @returns The environment by which the CLI finds it.
 */
export async function startKeyService(): Promise<Record<string, string>> {
  if (!service) {
    service = createServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: { plaintext: STACK_KEY.toString("base64") } }));
    });
    await once(service.listen(0, "127.0.0.1"), "listening");
  }
  const { port } = service.address() as AddressInfo;
  return { VAULT_SERVER_URL: `http://127.0.0.1:${port}`, VAULT_SERVER_TOKEN: "trial" };
}

/** The file with the settings of a stack, as `pulumi config set` writes it. */
export function stackSettings(config: Record<string, string>, secrets: Record<string, string>): string {
  const values = {
    ...config,
    ...Object.fromEntries(
      Object.entries(secrets).map(([name, secret]) => [name, { secure: encrypted(secret) }]),
    ),
  };
  // YAML takes JSON.
  return JSON.stringify({
    secretsprovider: SECRETS_PROVIDER,
    encryptedkey: ENCRYPTED_STACK_KEY,
    config: values,
  });
}

function encrypted(secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", STACK_KEY, nonce);
  const ciphertext = Buffer.concat([cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1:${nonce.toString("base64")}:${ciphertext.toString("base64")}`;
}
