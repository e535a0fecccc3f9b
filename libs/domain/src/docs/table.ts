/** A table in Markdown: its head, and its rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A page: what it is, and that nobody edits it. */
export const page = (title: string, about: string, ...parts: readonly string[]): string =>
  [
    `# ${title}`,
    `${about} Generated from the rules by \`npm run docs\`; a stale page fails the tests.`,
    ...parts,
    '',
  ]
    .join('\n\n')
    .trimEnd() + '\n';
