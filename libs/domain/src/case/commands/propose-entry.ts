import { z } from 'zod';
import { composed, fact, type Sealed } from '../../classification.js';
import { numberOf } from '../../stream/hole.js';
import { defineCommand, madeBy, type Judged } from '../define-command.js';
import { draft } from '../define-event.js';
import { shownBy, yearsPublished } from '../entries.js';
import { entryExcluded } from '../events/entry-excluded.js';
import { entryProposed } from '../events/entry-proposed.js';
import { aggregateIsOfTwo, namingIsPermitted, type NamingIn } from '../guards/entry.js';
import {
  caseFallsIntoPeriod,
  INCLUSION_TEST,
  intakeIsOpen,
  isWithoutDevelopment,
  nexusOf,
  unlessWithoutDevelopment,
  yearHasNoEntry,
} from '../guards/inclusion.js';
import { aggregatesStandTogether, textIsFitToLeave, type Outgoing } from '../guards/outgoing-text.js';
import { personsAreKnown } from '../guards/persons.js';
import { namingOf } from '../naming.js';
import { namingDecision } from '../outgoing-fields.js';
import { checklist, weighsAll } from '../reidentification.js';
import { fallsInto, periodOf, verifiedActs } from '../report-period.js';

const schema = z.strictObject({
  year: fact(z.int().min(2010).max(2200)),
  mainText: composed(10_000),
  annexText: composed(),
  naming: z.array(namingDecision()).max(300).default([]),
  checklist: checklist().optional(),
  /** Why a supervisor admits it after the intake has closed. */
  admission: composed(2_000).optional(),
});
type Proposal = Sealed<z.output<typeof schema>>;

/** How everybody appears: the choices of the command, completed (`namingOf`). */
const proposedNaming = ({ state, payload, moment }: Judged<Proposal>) =>
  namingOf(state, payload.naming, [payload.mainText, payload.annexText], moment);
const choices: NamingIn<Proposal> = (judged) => ({ naming: proposedNaming(judged), field: 'naming' });
const outgoing = (judged: Judged<Proposal>): Outgoing => ({
  ...shownBy(proposedNaming(judged)),
  naming: proposedNaming(judged),
  texts: [
    { text: judged.payload.mainText, field: 'mainText' },
    { text: judged.payload.annexText, field: 'annexText' },
  ],
  personsField: 'naming',
});

/**
 * Proposes the case for a year's report (DOMAIN 3.4, 6 "Annex rule"): the inclusion test, the period, who is named. The
 * first time it is Annex I, later Annex II with the years of earlier reports; a case reported before without a development
 * in the period is excluded at once (NO_DEVELOPMENT), and stays open.
 */
export const proposeEntry = defineCommand({
  name: 'ProposeEntry',
  summary: 'Propose an entry for the report',
  group: 'report',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [
    yearHasNoEntry,
    caseFallsIntoPeriod,
    personsAreKnown('naming', ({ naming }: Proposal) => naming.map(({ personId }) => personId)),
    ({ payload: { naming } }) =>
      new Set(naming.map(({ personId }) => personId)).size < naming.length
        ? { code: 'PERSON_SHOWN_TWICE', field: 'naming' }
        : undefined,
    ...[
      ...INCLUSION_TEST,
      intakeIsOpen,
      namingIsPermitted(choices),
      aggregateIsOfTwo(choices),
      ...textIsFitToLeave(outgoing),
      aggregatesStandTogether(outgoing),
    ].map(unlessWithoutDevelopment<Proposal>),
  ],
  record,
});

function record(judged: Judged<Proposal>) {
  const { state, payload, moment, command } = judged;
  const { year, mainText, annexText, admission } = payload;
  const entryId = madeBy(command, 'entry');
  const opensWith = yearsPublished(state);
  const annex = opensWith.length === 0 ? ('I' as const) : ('II' as const);
  const number = numberOf(`${year}/I/${state.respondent ?? 'OTH'}`);
  if (isWithoutDevelopment(state, year, moment))
    return [
      draft(entryExcluded, {
        entryId,
        reason: 'NO_DEVELOPMENT',
        explanation: null,
        proposal: { number, year, annex, opensWith },
        toFollowUp: false,
      }),
    ];
  const period = periodOf(year, moment);
  return [
    draft(entryProposed, {
      entryId,
      number,
      year,
      annex,
      opensWith,
      naming: proposedNaming(judged),
      mainText,
      annexText,
      acts: verifiedActs(state).map(({ id }) => id),
      nexus: nexusOf(state),
      lateDiscovered: period !== undefined && fallsInto(state, period) === 'LATE_DISCOVERED',
      admission: admission ?? null,
      checked: weighsAll(payload.checklist, [mainText, annexText]),
    }),
  ];
}
