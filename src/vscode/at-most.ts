/** Does the work for every item, `most` of them at a time, and keeps their order. Nothing more is begun after an abort. */
export async function atMost<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
  signal?: AbortSignal,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length && !signal?.aborted; i = next++) {
      results[i] = await work(items[i] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results.filter(result => result !== undefined);
}
