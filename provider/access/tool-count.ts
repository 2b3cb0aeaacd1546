/** How many tools of a toolkit an agent may call. */
export interface ToolCount {
  /** All of them. */
  readonly tools: number;
  /** Those that change something, or of which Composio does not say that they only read. */
  readonly write: number;
  /** Those that take something away, or of which Composio does not say what they do. */
  readonly destroy: number;
  /** Those that always need a person's approval. */
  readonly approved: number;
}

/** The number of tools in words. */
export function countWords({ tools, write, destroy, approved }: ToolCount): string {
  const parts = [
    tools === 1 ? "1 tool" : `${tools} tools`,
    `${write} that may write`,
    `${destroy} that may destroy`,
    ...(approved > 0 ? [`${approved} with approval`] : []),
  ];
  return parts.join(", ");
}
