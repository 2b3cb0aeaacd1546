import { ApiError } from "../api/api-error";
import type { ToolCall, ToolData, ToolOutcome, ToolResult } from "./tool-call";
import type { ToolControl } from "./tool-control";

/** How many calls are kept: the latest. */
const CALLS_LENGTH = 10_000;

const SLUG = /^[A-Z0-9_]+$/;

interface KeptCall {
  readonly call: ToolCall;
  readonly isDeclared: boolean;
}

/** The declared results, and the calls that came. */
export class ToolResults implements ToolControl {
  readonly #results = new Map<string, ToolResult>();
  #calls: KeptCall[] = [];

  returns(tool: string, result: ToolResult): void {
    const slug = tool.toUpperCase();
    if (!SLUG.test(slug)) {
      throw new Error(`'${tool}' is no slug of a tool, such as GMAIL_SEND_EMAIL`);
    }
    if (typeof result !== "function" && !isData(result)) {
      throw new Error(`${tool} gives data, which is an object: { … }`);
    }
    this.#results.set(slug, typeof result === "function" ? result : structuredClone(result));
  }

  fails(tool: string, message: string): void {
    this.returns(tool, () => {
      throw new Error(message);
    });
  }

  calls(tool?: string): ToolCall[] {
    const slug = tool?.toUpperCase();
    return this.#copiesOf(({ call }) => slug === undefined || call.tool === slug);
  }

  undeclared(): ToolCall[] {
    return this.#copiesOf(({ isDeclared }) => !isDeclared);
  }

  clear(): void {
    this.#results.clear();
    this.#calls = [];
  }

  has(tool: string): boolean {
    return this.#results.has(tool);
  }

  /** Carries out a call. Throws the answer to one for which nothing was declared. */
  async run(call: ToolCall): Promise<ToolOutcome> {
    const result = this.#results.get(call.tool);
    this.#keep(call, result !== undefined);
    if (result === undefined) {
      throw noToolResult(call.tool, [...this.#results.keys()]);
    }
    const outcome =
      typeof result === "function" ? await outcomeOf(result, call) : { data: result, error: null };
    if (!isData(outcome.data)) {
      throw noData(call.tool);
    }
    return outcome;
  }

  #copiesOf(isWanted: (kept: KeptCall) => boolean): ToolCall[] {
    return this.#calls.filter(isWanted).map(({ call }) => structuredClone(call));
  }

  #keep(call: ToolCall, isDeclared: boolean): void {
    this.#calls.push({ call: structuredClone(call), isDeclared });
    if (this.#calls.length > CALLS_LENGTH) {
      this.#calls.shift();
    }
  }
}

const isData = (value: unknown): value is ToolData =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function outcomeOf(
  result: Extract<ToolResult, (...args: never[]) => unknown>,
  call: ToolCall,
): Promise<ToolOutcome> {
  try {
    return { data: await result(call.arguments, call), error: null };
  } catch (error) {
    return { data: {}, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The function of a test without types has forgotten to give something. */
const noData = (tool: string): ApiError =>
  new ApiError({
    status: 501,
    slug: "Emulator_NoToolResult",
    message: `The function that was declared for ${tool} gave no object`,
    suggestedFix: "Give the data of the tool, or throw an error to let it fail",
    headers: { "x-should-retry": "false" },
  });

/**
 * The emulator's own word. A tool that fails is no answer to this: programs get on from it, and their tests would pass.
 */
const noToolResult = (tool: string, declared: readonly string[]): ApiError =>
  new ApiError({
    status: 501,
    slug: "Emulator_NoToolResult",
    message:
      `Nothing says what ${tool} gives; ` +
      (declared.length === 0 ? "no tool has a declared result" : `declared are ${declared.join(", ")}`),
    suggestedFix:
      `Declare it: emulator.tools.returns("${tool}", { … }), or PUT /__emulator/tools/${tool} ` +
      'with {"returns": {…}}',
    headers: { "x-should-retry": "false" },
  });
