import type { Moment } from '../decider.js';
import type { CaseState } from './case-state.js';
import { daysOf } from './days-of.js';
import { draft } from './define-event.js';
import { endsNote, noteTermsOf } from './entries.js';
import { entryPublished } from './events/entry-published.js';
import { reviewStarts } from './terms/entering-follow-up.js';
import { feedbackTerm } from './terms/feedback-term.js';

/** What a publication says of one entry. */
export interface Publication {
  readonly entryId: string;
  readonly report: string;
  readonly paragraph: number;
  readonly issuedOn: string;
}

/** The event of a published entry: a source with a safe channel is told within ten working days (D17). */
export function publication(state: CaseState, published: Publication, moment: Moment) {
  const { entryId, report, paragraph, issuedOn } = published;
  const toFollowUp = endsNote(state, entryId);
  return draft(
    entryPublished,
    {
      entryId,
      report,
      paragraph,
      issuedOn,
      toFollowUp,
      ends: noteTermsOf(state, entryId),
      starts: [
        ...(state.safeChannel ? [feedbackTerm(entryId, issuedOn, daysOf(state), moment)] : []),
        ...(toFollowUp ? reviewStarts(state, moment, entryId) : []),
      ],
    },
    moment.effectiveAt,
  );
}

/**
 * Locked entries that left with a published report before the case was told: recorded before anything else, so that a
 * withdrawal acknowledged afterwards finds them published, and one acknowledged before kept them from leaving.
 */
export const departedEntries = (state: CaseState, moment: Moment) =>
  (moment.departed ?? [])
    .filter(({ entryId }) => state.entries[entryId]?.status === 'LOCKED')
    .map((departed) => {
      const at = Math.max(state.lastEffectiveAt, Math.min(departed.at, moment.effectiveAt));
      return publication(state, departed, { ...moment, effectiveAt: at });
    });

/** Whether a report may have taken an entry of the case along meanwhile. */
export const mayHaveDeparted = ({ entries }: CaseState): boolean =>
  Object.values(entries).some(({ status }) => status === 'LOCKED');
