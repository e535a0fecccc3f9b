/** One server-sent event. */
export interface SentEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * The whole events in what has come so far, and the rest that is still to be completed. (The browser's own EventSource can
 * not show a token.)
 */
export function eventsOf(text: string): { readonly events: readonly SentEvent[]; readonly rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks
    .map((block) => block.split('\n'))
    .map((lines) => ({
      event: valueOf(lines, 'event'),
      data: valueOf(lines, 'data'),
    }))
    .filter(({ event }) => event !== '');
  return { events, rest };
}

const valueOf = (lines: readonly string[], field: string): string =>
  lines
    .filter((line) => line.startsWith(`${field}: `))
    .map((line) => line.slice(field.length + 2))
    .join('\n');
