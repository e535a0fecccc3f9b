import { dayOf } from '../calendar/day.js';
import type { SubmissionStage } from '../vocabulary/submission-stage.js';
import type { CaseState } from './case-state.js';

/** What whoever brought a case may hear of it. Days are of Zurich. */
export interface Submission {
  readonly stage: SubmissionStage;
  readonly receivedOn: string | null;
  /** When the source was told that it arrived; null while they were not. */
  readonly acknowledgedOn: string | null;
  /** The years of published reports that have it. */
  readonly reportedIn: readonly number[];
  /** The days on which the office spoke with the source since. */
  readonly toldOn: readonly string[];
}

/** A case as its submission: how far it came, and when the source was told. Says nothing of people, texts, States or reasons. */
export const submissionOf = (state: CaseState): Submission => ({
  stage: stageOf(state),
  receivedOn: state.receivedAt === null ? null : dayOf(state.receivedAt),
  acknowledgedOn: state.acknowledgedAt === null ? null : dayOf(state.acknowledgedAt),
  reportedIn: published(state),
  toldOn: Object.values(state.actions)
    .filter(({ kind }) => kind === 'CONTACT_WITH_SOURCE')
    .map(({ on }) => on)
    .sort(),
});

const published = ({ entries }: CaseState): readonly number[] =>
  Object.values(entries)
    .filter(({ status }) => status === 'PUBLISHED')
    .map(({ year }) => year)
    .sort();

function stageOf(state: CaseState): SubmissionStage {
  switch (state.status) {
    case null:
    case 'RECEIVED':
      return 'RECEIVED';
    case 'MERGED':
      return 'JOINED';
    case 'NOT_PURSUED':
      return 'NOT_PURSUED';
    case 'CLOSED':
      return 'CLOSED';
    default: {
      if (published(state).length > 0) return 'REPORTED';
      const out = Object.values(state.communications).some(({ sentOn }) => sentOn !== null);
      return out || Object.values(state.entries).some(({ note }) => note !== null)
        ? 'ACTED_UPON'
        : 'LOOKED_INTO';
    }
  }
}
