import type { ActorUsed, Command, Decider, Draft, EventOf, Recorded } from '@vigil/domain/decider';
import type { ConsentRow } from '@vigil/domain/stream/rows';
import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import { type Numbered, numberOf } from '@vigil/domain/stream/hole';
import type { RunningTerm } from '@vigil/domain/stream/term';
import type { RejectionCode } from '@vigil/domain/rejections';
import { z } from 'zod';

/** What the ledger needs of a stream, and no more: a sum with terms, acts, numbers, persons and departures. */
export interface CounterState {
  readonly id: string;
  readonly version: number;
  readonly status: 'NEW' | 'OPEN' | 'CLOSED';
  readonly sum: number;
  readonly numbers: readonly Numbered[];
  readonly lastAt: number;
  readonly terms: readonly RunningTerm[];
  readonly fallen: number;
  readonly persons: readonly { readonly personId: string; readonly facts: unknown }[];
  readonly consents: readonly ConsentRow[];
  readonly readers: readonly string[];
  readonly state: string;
}

interface Added {
  readonly by: number;
  readonly dueAt?: number;
  readonly tells?: readonly string[];
  readonly mails?: readonly string[];
  readonly letter?: boolean;
}
export type CounterEvent =
  | EventOf<'Opened', { readonly readers: readonly string[]; readonly state: string }>
  | EventOf<'Added', Added>
  | EventOf<'Numbered', { readonly numbers: readonly Numbered[] }>
  | EventOf<
      'Answered',
      { readonly personId: string; readonly facts: unknown; readonly scope: string; readonly status: string }
    >
  | EventOf<'Departed', { readonly read: number }>
  | EventOf<'Fell', { readonly subject: string }>
  | EventOf<'Closed', Record<string, never>>;

/** `Recorded` of a union does not tell its members apart. */
type Meta = Omit<Recorded, 'type' | 'payload'>;

const any = { version: 1, schema: z.unknown() };

export const COUNTER: Decider<CounterState, CounterEvent> = {
  kind: 'case',
  initialState: (id) => ({
    id,
    version: 0,
    status: 'NEW',
    sum: 0,
    numbers: [],
    lastAt: 0,
    terms: [],
    fallen: 0,
    persons: [],
    consents: [],
    readers: [],
    state: '',
  }),
  events: {
    Opened: any,
    Added: any,
    Numbered: any,
    Answered: any,
    Departed: any,
    Fell: { ...any, reminder: true },
    Closed: any,
  },
  decide,
  settle(state, moment) {
    const due = state.terms.filter(({ dueAt, fallen }) => fallen.length === 0 && dueAt <= moment.effectiveAt);
    const first = due.sort((a, b) => a.dueAt - b.dueAt)[0];
    return first
      ? [
          {
            type: 'Fell',
            payload: { subject: first.subject },
            effectiveAt: Math.max(first.dueAt, state.lastAt),
          },
        ]
      : [];
  },
  evolve(state, recorded) {
    const event = { ...recorded } as Meta & CounterEvent;
    const next = { ...state, version: event.seq, lastAt: event.effectiveAt };
    switch (event.type) {
      case 'Opened':
        return { ...next, status: 'OPEN', ...event.payload };
      case 'Added': {
        const { by, dueAt } = event.payload;
        const terms = dueAt === undefined ? next.terms : [...next.terms, term(String(event.seq), dueAt)];
        return { ...next, sum: next.sum + by, terms };
      }
      case 'Numbered':
        return { ...next, numbers: [...next.numbers, ...event.payload.numbers] };
      case 'Answered': {
        const { personId, facts, scope, status } = event.payload;
        return {
          ...next,
          persons: [...next.persons.filter((person) => person.personId !== personId), { personId, facts }],
          consents: [
            ...next.consents.filter((consent) => consent.personId !== personId || consent.scope !== scope),
            { personId, scope, addressee: null, status },
          ],
        };
      }
      case 'Fell':
        return {
          ...next,
          fallen: next.fallen + 1,
          terms: next.terms.map((each) =>
            each.subject === event.payload.subject ? { ...each, fallen: ['END'] } : each,
          ),
        };
      case 'Departed':
        return next;
      case 'Closed':
        return { ...next, status: 'CLOSED' };
    }
  },
  effects(_state, recorded): readonly EffectDraft[] {
    const event = { ...recorded } as Meta & CounterEvent;
    if (event.type !== 'Added') return [];
    const { tells, mails, letter } = event.payload;
    const notice = { about: 'task' as const, subject: 'case', level: 'AT_ONCE', dueAt: null };
    return [
      ...(tells ? [{ kind: 'inbox' as const, queue: 'conducting' as const, to: tells, notice }] : []),
      ...(mails ? [{ kind: 'mail' as const, queue: 'conducting' as const, to: mails, notice }] : []),
      ...(letter
        ? [{ kind: 'letter' as const, queue: 'effects' as const, communicationId: 'com_1', attempt: 1 }]
        : []),
    ];
  },
  summary(state) {
    const running = state.terms.filter(({ fallen }) => fallen.length === 0);
    const wakeAt = running.length > 0 ? Math.min(...running.map(({ dueAt }) => dueAt)) : null;
    const final = state.status === 'CLOSED';
    return {
      stage: state.status === 'NEW' ? null : final ? 'followUp' : 'allegation',
      stages: [],
      alongside: [],
      hold: false,
      final,
      ended: final && wakeAt === null,
      wakeAt,
      terms: state.terms,
      persons: state.persons.map(({ personId }) => personId),
    };
  },
  rows(state) {
    if (state.status === 'NEW') return null;
    const dueAt = state.terms.length > 0 ? Math.min(...state.terms.map((term) => term.dueAt)) : null;
    return {
      summary: {
        stage: state.status === 'CLOSED' ? 'followUp' : 'allegation',
        alongside: [],
        hold: false,
        final: state.status === 'CLOSED',
        unit: 'geneva',
        officer: null,
        risk: null,
        stageSince: 0,
        registeredAt: 0,
        nextDueAt: dueAt,
        dueAt,
        facts: {
          state: [state.state],
          act: [`act-${state.sum % 7}`],
          mechanism: [],
          status: [state.status],
          recordType: [],
          year: [],
        },
        shown: {
          reference: state.id,
          status: state.status,
          recordType: null,
          respondent: state.state,
          acts: [`sum ${state.sum}`],
          mechanisms: [],
          nextTerm: null,
          urgent: false,
          persons: state.persons.length,
        },
      },
      readers: state.status === 'CLOSED' ? state.readers.slice(0, 1) : state.readers,
      deadlines: state.terms.map(({ kind, subject, stage, rule, policy, dueAt: at, fallen }) => ({
        shown: { kind, subject, stage, rule, policy },
        dueAt: at,
        nextAt: fallen.length > 0 ? null : at,
      })),
      consents: state.consents,
      entries: [],
      counted: state.sum === 0 ? [] : [{ figure: 'sum', n: 0, codes: [`sum/${state.sum}`] }],
    };
  },
};

function decide(
  state: CounterState,
  command: Command,
  { elsewhere }: { elsewhere: readonly { status: string }[] },
) {
  const { actor } = command;
  const used: ActorUsed =
    actor.origin === 'person' ? { origin: 'person', id: actor.id, role: 'OFFICER' } : actor;
  const accept = (...events: Draft[]) => ({ accepted: true as const, actor: used, events });
  const reject = (code: RejectionCode) => ({ accepted: false as const, rejections: [{ code }] as const });
  const payload = command.payload as Record<string, unknown>;
  if ((state.status === 'NEW') !== (command.type === 'Open') || state.status === 'CLOSED')
    return reject('NOT_ALLOWED_IN_STATUS');
  switch (command.type) {
    case 'Open':
      return accept({ type: 'Opened', payload });
    case 'Add':
      return state.sum + Number(payload['by']) > 1_000_000
        ? reject('CASE_ON_HOLD')
        : accept({ type: 'Added', payload });
    case 'Number': {
      const sequences = payload['sequences'] as string[];
      return accept({ type: 'Numbered', payload: { numbers: sequences.map(numberOf) } });
    }
    case 'Answer':
      return accept({ type: 'Answered', payload });
    case 'Depart':
      return elsewhere.some(({ status }) => status === 'WITHDRAWN')
        ? reject('CASE_ON_HOLD')
        : accept({ type: 'Departed', payload: { read: elsewhere.length } });
    case 'Close':
      return accept({ type: 'Closed', payload: {} });
    default:
      return reject('UNKNOWN_COMMAND');
  }
}

const term = (subject: string, dueAt: number): RunningTerm => ({
  kind: 'nextStep',
  subject,
  stage: 'allegation',
  dueAt,
  levels: [{ name: 'END', at: dueAt, to: 'OFFICER', does: 'OVERDUE' }],
  rule: 'nextOn',
  policy: 0,
  passed: [],
  fallen: [],
});

/** The same as the stream of the office, which has no stages and no rows. */
export const COUNTING_OFFICE: typeof COUNTER = {
  ...COUNTER,
  kind: 'office',
  rows: () => null,
  summary: (state) => ({ ...COUNTER.summary(state), stage: null }),
};
