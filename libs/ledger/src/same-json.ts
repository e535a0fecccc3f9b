/** Whether two values of what JSON can hold are equal, keys in any order; `undefined` counts as a field left out. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return Array.isArray(one)
    ? sameList(one, other as unknown[])
    : sameFields(one as Fields, other as Fields) && noMoreFields(other as Fields, one as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, n) => sameJson(each, other[n]));

function sameFields(one: Fields, other: Fields): boolean {
  for (const key in one) if (!sameJson(one[key], other[key])) return false;
  return true;
}

function noMoreFields(one: Fields, other: Fields): boolean {
  for (const key in one) if (one[key] !== undefined && other[key] === undefined) return false;
  return true;
}
