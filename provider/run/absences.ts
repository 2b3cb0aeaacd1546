/** So many objects may be missing without a doubt about what the key sees. */
const BELIEVED = 2;

/** Too many objects are missing, and nothing shows that the key sees the project that they belong to. */
export class DoubtfulAbsenceError extends Error {
  constructor(
    /** How many objects are missing. */
    readonly missing: number,
  ) {
    super(`all ${missing} objects that were asked for are missing`);
  }
}

/**
 * Doubts that objects are gone where all of many are. A key of another project, or a base URL of another service, lets
 * everything look deleted, and what Pulumi forgets is lost.
 *
 * One object that is there shows that the key sees the right project. Pulumi asks for objects side by side, so an
 * answer that one is missing waits for the others that are under way.
 */
export class Absences {
  #isProjectSeen = false;
  #missing = 0;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  /** Notes that an object of the run was there. */
  present(): void {
    this.#isProjectSeen = true;
    this.#wake();
  }

  /**
   * Asks for an object, and passes on that it is missing only where that is believed.
   *
   * @param ask Gives undefined where the object is missing.
   * @param seesProject Looks for another sign that the key sees the project. It is asked where all of many are missing.
   * @throws DoubtfulAbsenceError where there is no sign.
   */
  async ask<T>(
    ask: () => Promise<T | undefined>,
    seesProject: () => Promise<boolean>,
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
      this.present();
      return found;
    }
    this.#missing++;
    await this.#settled();
    if (!this.#isProjectSeen && this.#missing > BELIEVED) {
      if (!(await seesProject())) {
        throw new DoubtfulAbsenceError(this.#missing);
      }
      this.present();
    }
    return undefined;
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
    for (const resolve of waiting) resolve();
  }
}
