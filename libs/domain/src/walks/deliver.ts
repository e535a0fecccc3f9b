import type { CaseCommandType } from '../case/catalogue.js';
import { NEW_CASE } from '../case/effects/merge.js';
import type { Choices } from './choices.js';
import { execute, type Step } from './execute.js';
import { issue, type Delivery, type World } from './world.js';

/** Which command tells a case that what it asked of another was refused. */
const REFUSED_AS: Readonly<Partial<Record<CaseCommandType, CaseCommandType>>> = {
  AbsorbMerge: 'ReleaseMerge',
};

/**
 * Performs one of the recorded acts that wait, in any order: a letter is dispatched, with any result; a command goes to
 * another case, to all other cases of a person, or opens a new one, and a refusal is told where that is waited for.
 */
export function deliver(world: World, choose: Choices): Step | undefined {
  if (world.deliveries.length === 0) return undefined;
  const [delivery] = world.deliveries.splice(choose.int(0, world.deliveries.length - 1), 1) as [Delivery];
  const { from, effect } = delivery;
  if (effect.kind === 'letter') {
    const { communicationId, attempt } = effect;
    const outcome = choose.of(['CONFIRMED', 'CONFIRMED', 'FAILED', 'IN_DOUBT'] as const);
    return execute(
      world,
      from,
      issue(world, 'RecordDispatch', { communicationId, attempt, outcome }, { origin: 'clockwork' }),
    );
  }
  const streams = addressees(world, from, effect.stream);
  const [first, ...others] = streams;
  for (const other of others) world.deliveries.push({ from, effect: { ...effect, stream: other } });
  if (first === undefined) return undefined;
  const actor = { origin: 'stream', stream: from } as const;
  const step = execute(world, first, issue(world, effect.command, effect.payload, actor));
  const heardAs = REFUSED_AS[effect.command as CaseCommandType];
  if (step.decision?.accepted === false && heardAs)
    world.deliveries.push({
      from: first,
      effect: { kind: 'command', queue: 'conducting', stream: from, command: heardAs, payload: {} },
    });
  return step;
}

function addressees(world: World, from: string, stream: string): readonly string[] {
  if (stream === NEW_CASE) return [`case/RC-${String(world.cases.size).padStart(5, '0')}-0`];
  if (!stream.startsWith('person:')) return [stream];
  const person = stream.slice('person:'.length);
  return [...world.cases]
    .filter(
      ([other, { state }]) => other !== from && state.consents.some(({ personId }) => personId === person),
    )
    .map(([other]) => other);
}
