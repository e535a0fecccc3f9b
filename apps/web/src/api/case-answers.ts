import type { Answer } from './answer.js';

/** The case, now or on another day: facts and references, no name, no text. */
export type CaseAnswer = Answer<'/cases/{ref}'>;
export type PersonAnswer = CaseAnswer['persons'][string];

/** A text in a case: what may be asked for by its id. RAW ones are opened like an identity. */
export type ShownText = CaseAnswer['narrative'][number];

/** One step as the desk draws it: a button, or the reason why not. */
export type AvailableAnswer = Answer<'/cases/{ref}/commands'>['commands'][number];

export type TimelineEvent = Answer<'/cases/{ref}/timeline'>['events'][number];
