import type { CaseState } from '../case/case-state.js';
import type { Moment } from '../decider.js';
import type { CaseStatus } from '../vocabulary/case-status.js';
import type { Rendering } from '../vocabulary/rendering.js';
import { permittedRenderings } from './permitted-renderings.js';
import { mostProtective } from './rendering-table.js';
import { concerned, isPersonal } from './usable-consent.js';

/** What of a case may be said to a State, persons by their aliases. */
export interface MayBeSaid {
  /** Whether the case may be spoken of at all, and if not, why. */
  readonly verdict: 'YES' | 'NOT_ITS_CASE' | 'NOT_VERIFIED' | 'ON_HOLD' | 'RISK_TO_ASSESS' | 'NOBODY_LEFT';
  /** How each person may appear where it may be spoken of; empty where it may not. */
  readonly persons: readonly {
    readonly alias: string;
    readonly permitted: readonly Rendering[];
    /** What holds where nobody decided otherwise. */
    readonly unlessDecided: Rendering;
  }[];
}

/**
 * What may be said to a State about a case, by consent and risk at a moment (DOMAIN 3.5, 6, 9.1): to the respondent by its
 * consents, to the host State by those given for it, to any other State nothing; nothing before the case is verified, while it is
 * held, or until the risk is assessed. It advises a conversation: a letter is judged by its own guards when it leaves.
 *
 * @param addressee the State that is spoken to, alpha-3
 */
export function mayBeSaid(state: CaseState, addressee: string, moment: Moment): MayBeSaid {
  const nothing = (verdict: MayBeSaid['verdict']): MayBeSaid => ({ verdict, persons: [] });
  const audience =
    addressee === state.respondent ? 'STATE' : addressee === state.hostState ? 'HOST_STATE' : null;
  if (audience === null) return nothing('NOT_ITS_CASE');
  if (state.status === null || UNVERIFIED.includes(state.status)) return nothing('NOT_VERIFIED');
  if (state.hold !== null) return nothing('ON_HOLD');
  const seen = new Map(
    Object.values(state.persons).map(({ personId }) => [
      personId,
      permittedRenderings(state, personId, audience, moment),
    ]),
  );
  if (isPersonal(state)) {
    if ([...seen.values()].some((permitted) => permitted.length === 0)) return nothing('RISK_TO_ASSESS');
    const shows = (personId: string) =>
      seen.get(personId)?.some((rendering) => rendering !== 'OMIT') ?? false;
    if (!concerned(state).some(({ personId }) => shows(personId))) return nothing('NOBODY_LEFT');
  }
  return {
    verdict: 'YES',
    persons: Object.values(state.persons).map(({ alias, personId }) => {
      const permitted = seen.get(personId) ?? [];
      return { alias, permitted, unlessDecided: mostProtective(permitted) ?? 'OMIT' };
    }),
  };
}

const UNVERIFIED: readonly CaseStatus[] = ['RECEIVED', 'SCREENING', 'VERIFYING', 'NOT_PURSUED', 'MERGED'];
