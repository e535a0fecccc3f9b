/** One part of the bench as it is printed: what was measured, and what must be known to read it. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** A table as Markdown, its columns aligned for a terminal. */
export function asText({ title, columns, rows, notes }: Table): string {
  const widths = columns.map((column, n) =>
    Math.max(column.length, ...rows.map((row) => row[n]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, n) => (n === 0 ? (cells[n] ?? '').padEnd(width) : (cells[n] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, n) => (n === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [
    `## ${title}`,
    '',
    line(columns),
    rule,
    ...rows.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

/** A figure with as many decimals as tell something. */
export const figure = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
export const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
/** What was reached beside what is wanted; the mark says whether it is. */
export const against = (reached: number, wanted: number, most: boolean, text: string): string =>
  `${text} ${(most ? reached <= wanted : reached >= wanted) ? '✓' : '✗'}`;
