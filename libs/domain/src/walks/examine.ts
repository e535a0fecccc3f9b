import { CASE_DECIDER } from '../case/case-decider.js';
import type { CaseEvent } from '../case/events.js';
import { initialState } from '../case/initial-state.js';
import type { Recorded } from '../decider.js';
import type { Step } from './execute.js';
import { INVARIANTS } from './invariants.js';
import { LAWS, buttonsAgree, parses } from './laws.js';
import { same } from './same.js';
import type { WalkedCase, World } from './world.js';

/** What is broken after a step that recorded something: names of laws and invariants. Empty is well. */
export function examine(step: Step, world: World): readonly string[] {
  if (step.command && world.made % 8 === 0 && !parses('command', step.command.type, step.command.payload))
    return ['commandParses'];
  const walked = world.cases.get(step.stream);
  if (step.news.length === 0 || !walked) return [];
  const laws = Object.entries(LAWS).filter(([, holds]) => !holds(step, walked));
  const invariants = Object.entries(INVARIANTS).filter(([, holds]) => !holds(step));
  const buttons = walked.events.length % 32 === 0 && !buttonsAgree(step) ? ['buttonsAgree'] : [];
  return [...laws.map(([name]) => name), ...invariants.map(([name]) => name), ...buttons];
}

/** The streams whose events, read from a ledger and folded from the first, do not give the state that was walked to. */
export const foldedOtherwise = (world: World): readonly string[] =>
  [...world.cases]
    .filter(([stream, walked]) => !same(folded(stream, walked), walked.shadow))
    .map(([stream]) => stream);

const folded = (stream: string, { events }: WalkedCase) =>
  events.reduce(
    (state, event) => CASE_DECIDER.evolve(state, JSON.parse(JSON.stringify(event)) as Recorded<CaseEvent>),
    initialState(stream),
  );
