import { z } from 'zod';
import { withConsents } from '../../consent/with-consents.js';
import { fact, operational } from '../../classification.js';
import { carriedShape, reference } from '../carried.js';
import { defineEvent } from '../define-event.js';

const {
  sensitivity,
  urgent,
  sources,
  narrative,
  persons,
  consents,
  evidence,
  cooperation,
  acts,
  nexus,
  actions,
} = carriedShape();
const { communications, publishedYears, developments, texts } = carriedShape();

/**
 * The case took in another (DOMAIN 6): its sources and persons stand here, of each person's consents the stricter holds,
 * acts, evidence and earlier reports count here. What is recorded is the result: nothing is compared again.
 */
export const mergeAbsorbed = defineEvent({
  type: 'MergeAbsorbed',
  shape: {
    from: reference(),
    requestedBy: reference(),
    /** The last step of the other case that is taken in. */
    upTo: operational(z.int()),
    sensitivity,
    urgent,
    sources,
    narrative,
    persons,
    consents,
    evidence,
    cooperation,
    acts,
    nexus,
    actions,
    communications,
    publishedYears,
    developments,
    texts,
    /** Persons or acts came that the risk assessment did not know. */
    voidsRisk: fact(z.boolean()),
    /** Where letters that came along take a verified case; null when they do not. */
    caseStatus: fact(z.enum(['COMMUNICATED', 'FOLLOW_UP'])).nullable(),
  },
  evolve: (state, taken) => ({
    ...state,
    status: taken.caseStatus ?? state.status,
    sensitivity: taken.sensitivity,
    urgent: taken.urgent,
    sources: [...state.sources, ...taken.sources],
    narrative: [...state.narrative, ...taken.narrative],
    persons: { ...state.persons, ...Object.fromEntries(taken.persons.map((one) => [one.personId, one])) },
    consents: withConsents(state.consents, taken.consents),
    evidence: { ...state.evidence, ...byId(taken.evidence) },
    cooperation: { ...state.cooperation, ...byId(taken.cooperation) },
    acts: { ...state.acts, ...byId(taken.acts) },
    nexus: { ...state.nexus, ...byId(taken.nexus) },
    actions: { ...state.actions, ...byId(taken.actions) },
    communications: { ...state.communications, ...byId(taken.communications) },
    publishedYears: taken.publishedYears,
    developments: [...state.developments, ...taken.developments],
    carriedTexts: {
      ...state.carriedTexts,
      ...Object.fromEntries(taken.texts.map(({ boxId, aliases }) => [boxId, aliases])),
    },
    risk: taken.voidsRisk && state.risk ? { ...state.risk, voided: true } : state.risk,
    absorbed: [...new Set([...state.absorbed, taken.from])],
  }),
});

const byId = <T extends { readonly id: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));
