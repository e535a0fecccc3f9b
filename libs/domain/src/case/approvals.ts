import { dayOf, endOfDay, plusDays } from '../calendar/day.js';
import { isPersonal } from '../consent/usable-consent.js';
import type { ApprovalRow } from '../stream/rows.js';
import type { TermKind } from '../vocabulary/term-kind.js';
import type { ApprovalKind } from '../vocabulary/approval.js';
import type { CaseState } from './case-state.js';
import { needsClearance } from './clearance.js';
import { closureProposal, declineProposal, overrideProposal } from './guards/two-people.js';
import { isFinal } from './stage.js';

/**
 * What in a case waits for a second person (DOMAIN 6 "Two people", 7): each with whom it is filed for, who may not decide it
 * because it is theirs, since when it waits, and until when. It waits as long as the running term of its subject says (hand-over,
 * D2, D3, an action's next step); where no term runs, as long as the policy gives a decision (seven days, 24 hours where urgent).
 */
export function approvals(state: CaseState): readonly ApprovalRow[] {
  return openDecisions(state)
    .filter(({ readers }) => readers.length > 0)
    .map(({ kind, subject, readers, notBy, from, term }) => {
      const since = from ?? state.waiting[waitingKey(kind, subject)] ?? state.lastEffectiveAt;
      const running =
        term && state.terms.find((one) => one.kind === term && [subject, 'case'].includes(one.subject));
      const rule = running ? running.rule : state.urgent ? 'urgentDecision' : 'decision';
      return {
        shown: { kind, subject, rule },
        readers: [...new Set(readers)],
        notBy: [...new Set(notBy)],
        since,
        dueAt: running
          ? running.dueAt
          : state.urgent
            ? since + state.decisionTerms.urgentHours * HOUR_MS
            : endOfDay(plusDays(dayOf(since), state.decisionTerms.days)),
      };
    });
}

/** `waiting` after an event at an instant: what still waits keeps its instant, what waits anew has this one. Pure. */
export function waitingSince(state: CaseState, at: number): CaseState['waiting'] {
  const keys = openDecisions(state).map(({ kind, subject }) => waitingKey(kind, subject));
  const unchanged =
    keys.length === Object.keys(state.waiting).length && keys.every((key) => key in state.waiting);
  return unchanged ? state.waiting : Object.fromEntries(keys.map((key) => [key, state.waiting[key] ?? at]));
}

const HOUR_MS = 3_600_000;

interface Open {
  readonly kind: ApprovalKind;
  readonly subject: string;
  readonly readers: readonly string[];
  readonly notBy: readonly string[];
  /** Where it is another instant than that of the event with which it came up. */
  readonly from?: number;
  readonly term?: TermKind;
}

const waitingKey = (kind: ApprovalKind, subject: string): string => `${kind}/${subject}`;

function openDecisions(state: CaseState): readonly Open[] {
  const letters = Object.values(state.communications);
  const supervisor = filedFor('supervisor-unit', state.assignment.unit);
  const doubtful = letters
    .filter(({ dispatch }) => dispatch === 'FAILED' || dispatch === 'IN_DOUBT')
    .map(({ id }): Open => ({ kind: 'dispatch', subject: id, readers: supervisor, notBy: [] }));
  if (state.status === null || isFinal(state)) return doubtful;
  return [
    ...doubtful,
    ...verification(state, supervisor),
    ...countersigned(state, supervisor),
    ...letters
      .filter(({ origin, status, held }) => origin === 'OWN' && status === 'DRAFT' && !held)
      .map(({ id, highLevel, draftedBy }): Open => ({
        kind: 'communication',
        subject: id,
        readers: highLevel ? ['role:ASG'] : supervisor,
        notBy: draftedBy === null ? [] : [draftedBy],
      })),
    ...Object.values(state.entries)
      .filter((entry) => !entry.held && needsClearance(state, entry))
      .map(({ id, proposedBy }): Open => ({
        kind: 'entry',
        subject: id,
        readers: supervisor,
        notBy: [proposedBy],
      })),
    ...risk(state, supervisor),
    ...handOver(state),
    ...forTheAsg(state),
  ];
}

/** By the verifier of the case who is none of its authors (DOMAIN 9.6); without one, a supervisor has to name one. */
function verification(
  { proposedVerification: proposal, evidence, assignment }: CaseState,
  supervisor: readonly string[],
) {
  if (proposal === null) return [];
  const authors = [proposal.by, ...proposal.evidence.map((id) => evidence[id]?.by)].filter(
    (id) => id !== undefined,
  );
  const { verifier } = assignment;
  const named = verifier !== null && !authors.includes(verifier);
  return [
    {
      kind: 'verification',
      subject: 'case',
      readers: named ? filedFor('verifier', verifier) : supervisor,
      notBy: named ? authors : [],
    } satisfies Open,
  ];
}

const countersigned = (state: CaseState, supervisor: readonly string[]): readonly Open[] =>
  (
    [
      ['override', overrideProposal(state)],
      ['decline', declineProposal(state)],
      ['closure', closureProposal(state)],
    ] as const
  ).flatMap(([kind, proposal]) =>
    proposal === null ? [] : [{ kind, subject: 'case', readers: supervisor, notBy: [proposal.by] }],
  );

/** By the protection adviser: what an officer proposed, or what is missing or void once the case is looked into (D3). */
function risk(state: CaseState, supervisor: readonly string[]): readonly Open[] {
  const early = state.status === 'RECEIVED' || state.status === 'SCREENING';
  const missing = !early && isPersonal(state) && (state.risk === null || state.risk.voided);
  if (state.proposedRisk === null && !missing) return [];
  const { protection } = state.assignment;
  return [
    {
      kind: 'risk',
      subject: 'case',
      readers: protection === null ? supervisor : filedFor('protection', protection),
      notBy: [],
    },
  ];
}

const handOver = ({ assignment }: CaseState): readonly Open[] =>
  assignment.handOver === null
    ? []
    : [
        {
          kind: 'handOver',
          subject: 'case',
          readers: filedFor('offered', assignment.handOver.to),
          notBy: [],
          from: assignment.handOver.at,
          term: 'handOver',
        },
      ];

/** What is urgent and unanswered after 48 hours (D2), and States that the office set a day for to meet. */
function forTheAsg({ terms, actions }: CaseState): readonly Open[] {
  const readers = ['role:ASG'];
  return terms.flatMap(({ kind, subject, levels }): readonly Open[] => {
    const late = kind === 'triage' ? levels.find(({ name }) => name === 'AFTER_48H') : undefined;
    if (late) return [{ kind: 'triage', subject, readers, notBy: [], from: late.at, term: 'triage' }];
    const action = kind === 'nextStep' ? actions[subject] : undefined;
    return action?.toward === 'STATE' && (action.kind === 'MEETING' || action.by === 'ASG')
      ? [{ kind: 'meeting', subject, readers, notBy: [], term: 'nextStep' }]
      : [];
  });
}

const filedFor = (place: string, whom: string | null): readonly string[] =>
  whom === null ? [] : [`${place}:${whom}`];
