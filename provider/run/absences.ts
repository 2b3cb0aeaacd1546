import type { KeyOwner } from "../composio/keys";

/** The number of objects that may be missing where nothing shows whose project the key sees. */
const BELIEVED = 2;

/** Objects are missing, and it is more likely that the key sees another project. */
export class DoubtfulAbsenceError extends Error {
  constructor(
    /** How many objects are missing, of this run. */
    readonly missing: number,
    /** Whose key asked for them. */
    readonly owner: KeyOwner,
  ) {
    super(`all ${missing} objects that were asked for are missing`);
  }
}

/**
 * Doubts that objects are gone where nothing of the run is there. A key of another project, or a base URL of another
 * service, lets everything look deleted, and what Pulumi forgets is lost.
 *
 * One object that is there shows that the key sees the right project. Pulumi asks for objects side by side, so an
 * answer that one is missing waits for the others that are under way.
 */
export class Absences {
  readonly #owner: KeyOwner;
  #isProjectSeen = false;
  #missing = 0;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  /** @param owner Whose key asks. What another key sees proves nothing. */
  constructor(owner: KeyOwner) {
    this.#owner = owner;
  }

  /**
   * Asks for an object, and passes on that it is missing only where that is believed.
   *
   * @param ask Gives undefined where the object is missing.
   * @param seesProject Says whether something else of the project is there, undefined where that cannot be known.
   * It is asked where nothing was seen.
   * @throws DoubtfulAbsenceError where the rest of the project is missing too, or where that cannot be known of many.
   */
  async ask<T>(
    ask: () => Promise<T | undefined>,
    seesProject: () => Promise<boolean | undefined>,
  ): Promise<T | undefined> {
    this.#underWay++;
    let found: T | undefined;
    try {
      found = await ask();
    } finally {
      this.#underWay--;
      this.#wake();
    }
    if (found !== undefined) {
      this.#present();
      return found;
    }
    this.#missing++;
    await this.#settled();
    if (!this.#isProjectSeen) {
      const sees = await seesProject();
      if (sees) {
        this.#present();
      } else if (sees === false || this.#missing > BELIEVED) {
        throw new DoubtfulAbsenceError(this.#missing, this.#owner);
      }
    }
    return undefined;
  }

  #present(): void {
    this.#isProjectSeen = true;
    this.#wake();
  }

  /** Waits until an object was there, or until nothing is under way. */
  async #settled(): Promise<void> {
    while (!this.#isProjectSeen && this.#underWay > 0) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) {
      resolve();
    }
  }
}
