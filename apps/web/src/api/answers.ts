import type { OfficeState, Colleague } from '@vigil/domain/office/office-state';
import type { EntityRecord } from '@vigil/domain/office/calls';
import type { Answer } from './answer.js';
import type { DeadlineAnswer, Shown } from './case-answers.js';

/** A case in a list. What comes from an erased case is missing. */
export type CasePage = Answer<'/cases'>;
export type ListedCase = CasePage['cases'][number];

export type ColleagueListed = Pick<Colleague, 'id' | 'displayName' | 'unit' | 'roles' | 'retired'>;

/** The office as everybody in it may read it, and who reads. */
export type OfficeRead = Omit<OfficeState, 'colleagues' | 'calls'> & {
  readonly calls: Shown<OfficeState['calls']>;
  /** How UN entities answer these calls. */
  readonly entities: readonly EntityRecord[];
  /** What the office set itself a day for, the soonest first. */
  readonly deadlines: readonly DeadlineAnswer[];
  readonly me: Colleague;
  readonly colleagues: readonly ColleagueListed[];
  /** The version of its last decision: what a change of the office asks for as If-Match. */
  readonly etag: number;
};

export interface InboxEntry {
  readonly id: string;
  readonly reference: string;
  readonly at: string;
  readonly readAt: string | null;
  readonly erased?: boolean;
  readonly about?: string;
  readonly subject?: string;
  readonly level?: string;
  readonly dueAt?: string | null;
}

export interface CaughtMail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}
