import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { NEW_CASE } from '@vigil/domain/case/effects/merge';
import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import type { Rejection } from '@vigil/domain/decider';
import { deciderOf } from '@vigil/domain/decider-of';
import { makeReference } from '@vigil/domain/numbering/reference';
import type { EffectEnd } from '@vigil/ledger/effect-state';
import { finishEffect, type ClaimedEffect } from '@vigil/ledger/effects';
import { execute, type Outcome } from '@vigil/ledger/execute';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { personsWithFacts } from '@vigil/domain/persons-with-facts';
import type { Log } from '../../log.js';
import type { Act } from '../perform.js';
import { casesOfPerson, personAddressed } from './cases-of-person.js';

interface CommandParts {
  readonly ledger: LedgerParts;
  readonly log: Log;
}
type Order = Extract<EffectDraft, { kind: 'command' }>;

/**
 * Gives a command to another stream, in this stream's name, under an id derived from the act: given again, it is answered
 * again. A refusal is a result. `person:<id>` stands for all other cases of that person, `case/new` for one that is opened.
 */
export const commandAct =
  (parts: CommandParts): Act<'command'> =>
  async (effect, order) => {
    const outcomes = await giveToAll(parts, effect, order);
    const refused = outcomes.filter((outcome) => !wasRecorded(outcome));
    for (const outcome of refused)
      parts.log.warn(`${order.command} to another stream was refused: ${reasonOf(outcome)}`);
    const end: EffectEnd = refused.length > 0 ? 'REFUSED' : 'DONE';
    const [first] = refused;
    if (first !== undefined && (await tellRefusal(parts, effect, order, codesOf(first)))) return;
    await finishEffect(parts.ledger, effect.id, end);
  };

async function giveToAll(
  parts: CommandParts,
  effect: ClaimedEffect,
  order: Order,
): Promise<readonly Outcome[]> {
  if (order.stream === NEW_CASE) return [await openNew(parts, effect, order)];
  const person = personAddressed(order.stream);
  if (person === undefined) return [await give(parts, effect, order, order.stream)];
  const outcomes: Outcome[] = [];
  for (const stream of await casesOfPerson(parts.ledger, person, effect.stream))
    outcomes.push(await give(parts, effect, order, stream));
  return outcomes;
}

/** Finds a free reference by the act's id: done again, it tries the same ones, and meets its own receipt. */
async function openNew(parts: CommandParts, effect: ClaimedEffect, order: Order): Promise<Outcome> {
  for (let attempt = 0; attempt < REFERENCES; attempt += 1) {
    const bytes = parts.ledger.tokens.token('reference', `${effect.id}/${attempt}`);
    const outcome = await give(parts, effect, order, `case/${makeReference(bytes)}`, true);
    if (outcome.outcome !== 'taken') return outcome;
  }
  throw new Error('No free reference was found for a case that is to be opened.');
}

function give(
  { ledger }: CommandParts,
  { id, stream: source }: ClaimedEffect,
  { command: type, payload, at }: Order,
  stream: string,
  create = false,
): Promise<Outcome> {
  return execute(ledger, {
    decider: deciderOf(stream),
    stream,
    create,
    departure: isDeparture(type),
    persons: personsWithFacts(payload),
    ...(at === undefined ? {} : { effectiveAt: at, backdated: true }),
    command: {
      type,
      payload,
      actor: { origin: 'stream', stream: source },
      commandId: ledger.tokens.commandId(source, type, id),
      causationId: id,
    },
    fingerprint: ledger.tokens.fingerprint(payload),
  });
}

/**
 * Records a refusal in the stream that gave the command, in the name of the one that refused, and closes the act with it. Answers
 * false if this refusal is nothing that its stream hears of.
 */
async function tellRefusal(
  { ledger, log }: CommandParts,
  { id, stream }: ClaimedEffect,
  order: Order,
  codes: readonly string[],
): Promise<boolean> {
  const heard = HEARD_AS[order.command];
  if (heard === undefined) return false;
  const { type } = heard;
  const payload = heard.payload(order, codes);
  const outcome = await execute(ledger, {
    decider: deciderOf(stream),
    stream,
    command: {
      type,
      payload,
      actor: { origin: 'stream', stream: order.stream },
      commandId: ledger.tokens.commandId(order.stream, type, id),
      causationId: id,
    },
    fingerprint: ledger.tokens.fingerprint(payload),
    closes: { effect: id, as: 'REFUSED' },
  });
  if (wasRecorded(outcome)) return true;
  log.warn(`${type} was refused by the stream that was to hear of a refusal: ${reasonOf(outcome)}`);
  return false;
}

/** Commands whose refusal the stream that gave them must hear, and what it hears. */
const HEARD_AS: Readonly<
  Record<
    string,
    { readonly type: string; readonly payload: (order: Order, codes: readonly string[]) => object }
  >
> = {
  AbsorbMerge: { type: 'ReleaseMerge', payload: () => ({}) },
  RedactEntry: { type: 'RecordRefusal', payload: refusedOrder },
  IssueCorrigendum: { type: 'RecordRefusal', payload: refusedOrder },
};
const REFERENCES = 20;

const isDeparture = (type: string) => {
  const commands: Readonly<Record<string, { readonly departure: boolean }>> = CASE_COMMANDS;
  return commands[type]?.departure ?? false;
};
const wasRecorded = ({ outcome }: Outcome) => outcome === 'recorded' || outcome === 'replayed';
const codesOf = (outcome: Outcome): readonly string[] =>
  outcome.outcome === 'rejected' ? outcome.rejections.map(({ code }: Rejection) => code) : [outcome.outcome];
const reasonOf = (outcome: Outcome) => codesOf(outcome).join(', ');

/** What a report's cycle hears of a case that refused its order. */
function refusedOrder({ stream, command, payload }: Order, codes: readonly string[]): object {
  const { entryId } = payload as { readonly entryId: string };
  return { stream, entryId, order: command, codes };
}
