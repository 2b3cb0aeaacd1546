/** True, false, or undefined where it is not known. */
export type Maybe = boolean | undefined;

/** Whether all hold. */
export function and(...all: readonly Maybe[]): Maybe {
  return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
}

/** Whether one holds. */
export function or(...all: readonly Maybe[]): Maybe {
  return all.includes(true) ? true : all.includes(undefined) ? undefined : false;
}

export function not(one: Maybe): Maybe {
  return one === undefined ? undefined : !one;
}

/** The one or the other; where it is not known which, only what both say. */
export function choose(which: Maybe, one: Maybe, other: Maybe): Maybe {
  if (which === undefined) {
    return one === other ? one : undefined;
  }
  return which ? one : other;
}
