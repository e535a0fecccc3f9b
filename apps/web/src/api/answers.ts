import type { Answer } from './answer.js';

/** A case in a list. What comes from an erased case is missing. */
export type CasePage = Answer<'/cases'>;
export type ListedCase = CasePage['cases'][number];

/** The office as everybody in it may read it, and who reads. */
export type OfficeRead = Answer<'/office'>;

/** A running term of a case, with why its date is that date. */
export type CaseDeadline = Answer<'/cases/{ref}/deadlines'>['deadlines'][number];

/** A reminder or task of whoever reads. */
export type InboxEntry = Answer<'/inbox'>['entries'][number];

/** How many cases each view of the worklist has. */
export type WorkCounts = Answer<'/worklist/counts'>;
