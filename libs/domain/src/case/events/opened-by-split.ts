import { operational } from '../../classification.js';
import { z } from 'zod';
import { carriedShape, reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant, partId } from '../outgoing-fields.js';

/**
 * The case begins with acts that a supervisor split from another: with their persons, consents, evidence and sources, in
 * the hands of the same colleagues. It has no history in reports, and its risk and scope are judged for itself.
 */
export const openedBySplit = defineEvent({
  type: 'OpenedBySplit',
  shape: {
    from: reference(),
    splitId: partId(),
    requestedBy: reference(),
    at: instant(),
    assignment: z.strictObject({
      unit: operational(z.string()).nullable(),
      officer: reference().nullable(),
      verifier: reference().nullable(),
      protection: reference().nullable(),
    }),
    ...carriedShape(),
  },
  evolve: (state, begun) => ({
    ...state,
    status: 'SCREENING',
    splitFrom: begun.from,
    recordType: begun.recordType,
    sensitivity: begun.sensitivity,
    respondent: begun.respondent,
    hostState: begun.hostState,
    channel: begun.channel,
    receivedAt: begun.receivedAt,
    safeChannel: begun.safeChannel,
    urgent: begun.urgent,
    sources: begun.sources,
    narrative: begun.narrative,
    assignment: { ...state.assignment, ...begun.assignment },
    duplicateCheck: { possible: false, at: begun.at },
    persons: Object.fromEntries(begun.persons.map((one) => [one.personId, one])),
    consents: begun.consents,
    evidence: byId(begun.evidence),
    cooperation: byId(begun.cooperation),
    acts: byId(begun.acts),
    nexus: byId(begun.nexus),
    actions: byId(begun.actions),
    developments: begun.developments,
    carriedTexts: Object.fromEntries(begun.texts.map(({ boxId, aliases }) => [boxId, aliases])),
  }),
});

const byId = <T extends { readonly id: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));
