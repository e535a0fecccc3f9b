import type { RecordedCaseEvent } from '../../case/recorded-case-event.js';
import type { Happening, Step } from '../execute.js';

type EventOfType<T extends RecordedCaseEvent['type']> = Extract<RecordedCaseEvent, { readonly type: T }>;

/** What happened of one type in a step, each with the case before and after it. */
export const newsOf = <T extends RecordedCaseEvent['type']>(
  { news }: Step,
  type: T,
): readonly (Omit<Happening, 'event'> & { readonly event: EventOfType<T> })[] =>
  news.filter(({ event }) => event.type === type) as never;
