/**
 * Does something for each item, with at most `atOnce` under way. All are tried: if some failed, the first failure is thrown
 * after the last has ended.
 */
export async function eachAtMost<T>(
  atOnce: number,
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const work = async () => {
    for (const item of queue) await act(item).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  if (failures.length > 0) throw failures[0];
}
