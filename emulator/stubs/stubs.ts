import { assertValid } from "../api/assert-valid";
import { matchesRequest, type RequestFacts } from "../api/request-pattern";
import type { Stub, StubReport } from "./stub";
import { stubSchema } from "./stub-schema";

/** The stubs as a test declares them. */
export interface StubControl {
  /**
   * A request is answered by the first stub added that matches and is not used up.
   *
   * @throws Error that says what is wrong with the stub.
   */
  add(stub: Stub): void;
  /** All stubs in the order in which they were added, those that are used up too. */
  all(): StubReport[];
  /** Those that have answered no request. */
  unused(): StubReport[];
  /** Takes all stubs away. */
  clear(): void;
}

export class Stubs implements StubControl {
  readonly #initial: readonly Stub[];
  #stubs: StubReport[] = [];

  /** @param initial The stubs to start with. */
  constructor(initial: readonly Stub[] = []) {
    this.#initial = initial;
    this.reset();
  }

  add(stub: Stub): void {
    assertValid(stubSchema, stub, `a stub ${JSON.stringify(stub)}`);
    this.#stubs.push({ ...structuredClone(stub), used: 0 });
  }

  all(): StubReport[] {
    return structuredClone(this.#stubs);
  }

  unused(): StubReport[] {
    return this.all().filter(({ used }) => used === 0);
  }

  clear(): void {
    this.#stubs = [];
  }

  /** Comes back to the stubs of the start, none of them used. */
  reset(): void {
    this.clear();
    for (const stub of this.#initial) {
      this.add(stub);
    }
  }

  /** The stub that answers a request; one of its times is used up by that. */
  take(request: RequestFacts): Stub | undefined {
    const stub = this.#stubs.find(
      ({ request: pattern, times = Number.POSITIVE_INFINITY, used }) =>
        used < times && matchesRequest(pattern, request),
    );
    if (stub) {
      stub.used += 1;
    }
    return stub;
  }
}
