/** The first and last day of a month (`2026-04`), as days. */
export function monthOf(month: string): { readonly from: string; readonly to: string } {
  const last = new Date(Date.UTC(yearOf(month), numberOf(month), 0));
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}

/** The month so many months later or earlier. */
export const shifted = (month: string, by: number): string =>
  new Date(Date.UTC(yearOf(month), numberOf(month) - 1 + by, 15)).toISOString().slice(0, 7);

/** The weeks of a month, Monday first, as days; those of the months beside it fill the first and last week. */
export function daysShown(month: string): readonly string[] {
  const { from, to } = monthOf(month);
  const before = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const after = 6 - ((new Date(`${to}T00:00:00Z`).getUTCDay() + 6) % 7);
  const days = Number(to.slice(8)) + before + after;
  return Array.from({ length: days }, (_none, n) => {
    const day = new Date(Date.parse(`${from}T00:00:00Z`) + (n - before) * 86_400_000);
    return day.toISOString().slice(0, 10);
  });
}

const yearOf = (month: string): number => Number(month.slice(0, 4));
const numberOf = (month: string): number => Number(month.slice(5));
