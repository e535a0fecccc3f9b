import type { Communication, Entry } from '../../case/case-outgoing.js';
import type { ConsentScope } from '../../vocabulary/consent.js';
import type { Step } from '../execute.js';
import { consentsToOne, isOfficial } from './consenting.js';
import { departures } from './departures.js';
import { newsOf } from './news-of.js';

/** What leaves the house, and what a withdrawal keeps in it (DOMAIN 9.1 to 9.5). True is well. */
export const LEAVING = {
  /** 9.1: no text leaves without a consent of that channel from everybody in it. */
  whateverLeavesIsConsentedTo: (step: Step) =>
    departures(step).every(({ state, shown, scopes }) =>
      shown.every((id) => isOfficial(state, id) || consentsToOne(state, id, scopes)),
    ),

  /** 9.2: on no step to the public is anybody named without PUBLISH_NAMED and a valid assessment that allows it. */
  namingIsConsentedToAndSafe: (step: Step) =>
    TO_THE_PUBLIC.flatMap((type) => newsOf(step, type)).every(({ before: state, event }) => {
      const named = (state.entries[event.payload.entryId]?.naming ?? []).filter(({ as }) => as === 'NAME');
      const { risk } = state;
      return named.every(
        ({ personId }) =>
          consentsToOne(state, personId, ['PUBLISH_NAMED']) &&
          risk !== null &&
          !risk.voided &&
          event.effectiveAt < risk.validUntil &&
          (risk.level === 'LOW' ||
            (risk.level === 'MEDIUM' && risk.adviserAgreesNaming.includes(personId))) &&
          !state.persons[personId]?.minor,
      );
    }),

  /** 9.3: whom a letter names gave the named scope of that very channel. */
  channelsAreSeparate: (step: Step) =>
    newsOf(step, 'CommunicationSent').every(({ before: state, event }) => {
      const letter = state.communications[event.payload.communicationId];
      const scope = letter?.type === 'PRESS_RELEASE' ? 'PRESS' : 'TRANSMIT_NAMED';
      return letter?.named.every((id) => isOfficial(state, id) || consentsToOne(state, id, [scope])) ?? false;
    }),

  /** 9.4: a withdrawal holds at once what has not left. */
  withdrawalHoldsAtOnce: (step: Step) =>
    newsOf(step, 'ConsentWithdrawn').every(({ event: { payload } }) => {
      const all = (scope: ConsentScope) =>
        payload.withdrawn.some((one) => one.scope === scope && one.addressee === null);
      const letters = Object.values(step.after.communications).filter(
        (letter) => isUnsent(letter) && speaksOf(letter, payload.personId) && letter.type !== 'PRESS_RELEASE',
      );
      const entries = Object.values(step.after.entries).filter(
        (entry) => isUnpublished(entry) && speaksOf(entry, payload.personId),
      );
      return (
        (!(all('INTERNAL') || all('TRANSMIT_NAMED')) || letters.every(({ held }) => held)) &&
        (!(all('INTERNAL') || all('PUBLISH_NAMED')) || entries.every(({ held }) => held))
      );
    }),

  /** 9.4: what is held does not leave, and nothing leaves a case on hold. */
  whatIsHeldStays: (step: Step) => departures(step).every(({ state, held }) => !held && state.hold === null),

  /** 9.5: a source and nothing else is in nothing that leaves. */
  sourcesStayOut: (step: Step) =>
    departures(step).every(({ state, shown }) =>
      shown.every((id) => state.persons[id]?.roles.some((role) => role !== 'SOURCE') ?? false),
    ),
} as const satisfies Readonly<Record<string, (step: Step) => boolean>>;

const TO_THE_PUBLIC = [
  'EntryCleared',
  'NoteEntered',
  'EntryFinalised',
  'EntryLocked',
  'EntryPublished',
] as const;

const isUnsent = ({ origin, status }: Communication): boolean =>
  origin === 'OWN' && (status === 'DRAFT' || status === 'CLEARED');
const isUnpublished = ({ status }: Entry): boolean => status !== 'PUBLISHED' && status !== 'EXCLUDED';
const speaksOf = ({ named, mentioned }: Pick<Entry, 'named' | 'mentioned'>, id: string): boolean =>
  named.includes(id) || mentioned.includes(id);
