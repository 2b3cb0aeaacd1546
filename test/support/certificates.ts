import { generate } from "selfsigned";

const KEY_TYPE = { keyType: "ec", algorithm: "sha256" } as const;

export interface Certificate {
  cert: string;
  key: string;
}

/** A certificate authority that nobody trusts unless told to. */
export async function createAuthority(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "Authority of a test" }], {
    ...KEY_TYPE,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
}

/** A server's certificate for the given host names. */
export async function issueCertificate(authority: Certificate, hosts: string[]): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "Server of a test" }], {
    ...KEY_TYPE,
    ca: authority,
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { cert, key };
}
