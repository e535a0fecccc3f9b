/**
 * A shorter walk that still fails: leaves out ever smaller pieces as long as the rest fails, since a walk without some of
 * its steps is a walk as well. Asks `fails` at most `patience` times.
 */
export function shorten(
  numbers: readonly number[],
  fails: (numbers: readonly number[]) => boolean,
  patience = 300,
): readonly number[] {
  let shortest = numbers;
  let left = patience;
  for (
    let size = Math.ceil(numbers.length / 2);
    size >= 1 && left > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < shortest.length && left > 0; left -= 1) {
      const without = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      if (fails(without)) shortest = without;
      else from += size;
    }
  }
  return shortest;
}
