import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type GivenId, withGivenId } from "../storage/given-id";

const HEADER = "x-emulator-seeding";

interface Creation {
  readonly path: string;
  readonly body: object;
  readonly id: GivenId | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Requests by which an emulator creates what it is seeded with: by the API's own rules, and without a trace. */
export class Seeding {
  readonly #underWay = new Map<string, Creation>();

  async create(app: FastifyInstance, creation: Creation): Promise<Answer> {
    const token = randomUUID();
    this.#underWay.set(token, creation);
    try {
      const { statusCode, body } = await app.inject({
        method: "POST",
        url: `/api/v3${creation.path}`,
        headers: { host: "localhost", [HEADER]: token },
        payload: creation.body,
      });
      return { status: statusCode, body: JSON.parse(body) };
    } finally {
      this.#underWay.delete(token);
    }
  }

  has(request: FastifyRequest): boolean {
    return this.#creationOf(request) !== undefined;
  }

  /** Has the rest of a request create an object with the id that it is to have. */
  enter(request: FastifyRequest, next: () => void): void {
    withGivenId(this.#creationOf(request)?.id, next);
  }

  #creationOf({ headers }: FastifyRequest): Creation | undefined {
    const token = headers[HEADER];
    return typeof token === "string" ? this.#underWay.get(token) : undefined;
  }
}
