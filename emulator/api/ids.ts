import { createHash, randomBytes } from "node:crypto";

/** The source of new ids and secrets of one kind. */
export interface IdSource {
  /** As many bytes as are asked for, 32 at most. */
  bytes(count: number): Buffer;
  /** How many times it was asked; 0 where they are of chance. */
  readonly made: number;
  /** Goes on as after so many times. */
  goOnAfter(made: number): void;
}

/** Makes ids of chance, or of a seed, which gives the same ones in each run. */
export class Ids {
  readonly #seed: string | undefined;

  constructor(seed?: string) {
    this.#seed = seed;
  }

  /** The ids of what a project holds, so that what is made in one does not change those of another. */
  ofProject(id: string): Ids {
    return new Ids(this.#seed === undefined ? undefined : `${this.#seed}/${id}`);
  }

  /** A source of its own for each name, so that what is made of one kind does not change the ids of another. */
  of(name: string): IdSource {
    return this.#seed === undefined ? CHANCE : new SeededIds(`${this.#seed}/${name}`);
  }
}

const CHANCE: IdSource = { bytes: randomBytes, made: 0, goOnAfter: () => undefined };

class SeededIds implements IdSource {
  readonly #seed: string;
  #made = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  bytes(count: number): Buffer {
    this.#made += 1;
    return createHash("sha256").update(`${this.#seed}/${this.#made}`).digest().subarray(0, count);
  }

  get made(): number {
    return this.#made;
  }

  goOnAfter(made: number): void {
    this.#made = made;
  }
}

/** A UUID of the form of random ones. */
export function uuidOfBytes(bytes: Buffer): string {
  const hex = Buffer.from(bytes).toString("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
