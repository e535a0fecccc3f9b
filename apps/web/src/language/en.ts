import { CASE } from './en/case.js';
import { CYCLE } from './en/cycle.js';
import { FORMS } from './en/forms.js';
import { FRAME } from './en/frame.js';
import { OFFICE } from './en/office.js';
import { WORK } from './en/work.js';
import type { Message } from './message.js';

const ALL = { ...FRAME, ...WORK, ...CASE, ...FORMS, ...OFFICE, ...CYCLE } as const;
export type Key = keyof typeof ALL;
/** Every text of the desk in one language; a missing key does not compile. */
export type Messages = Readonly<Record<Key, Message>>;
export const EN: Messages = ALL;
