/** The things that the resources of one kind declare, each by the place of its resource in the program. */
export class Declarations<Declared> {
  readonly #byPlace = new Map<string, Declared>();

  /**
   * Notes what a resource declares. Pulumi may ask for a check of one resource several times.
   *
   * @returns The place of another resource that declares the same.
   */
  note(
    place: string,
    declared: Declared,
    isSame: (some: Declared, other: Declared) => boolean,
  ): string | undefined {
    this.#byPlace.set(place, declared);
    const twins = [...this.#byPlace].filter(([other, each]) => other !== place && isSame(each, declared));
    return twins[0]?.[0];
  }
}
