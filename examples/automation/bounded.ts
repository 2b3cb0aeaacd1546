/** Does the work for every item, for at most `limit` of them at a time. */
export async function bounded<Item>(
  limit: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // All the workers take from this one iterator.
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
