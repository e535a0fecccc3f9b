import type { CaseState } from '../case/case-state.js';
import { wakeAt } from '../case/settle.js';
import { Choices } from './choices.js';
import { deliver } from './deliver.js';
import { caseOf, execute, type Step } from './execute.js';
import { officeMoves } from './office-moves.js';
import { plausible } from './plausible.js';
import { beginning, PEOPLE, type World } from './world.js';
import { erase } from './erase.js';

/** Sees each step, with the world after it and the place of its number in the walk; says whether to go on. */
export type Watcher = (step: Step, world: World, at: number) => boolean;

/**
 * Walks through the rules: one step for each number, which makes all choices of its step, so that a walk without some of
 * its steps is a walk as well. Nothing is random but the numbers.
 */
export function walk(numbers: readonly number[], watch: Watcher): World {
  const world = beginning(new Choices(numbers[0] ?? 0));
  for (const [at, number] of numbers.entries()) {
    const step = take(world, new Choices(number));
    if (step && !watch(step, world, at)) break;
  }
  return world;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MANY_CASES = 4;

function take(world: World, choose: Choices): Step | undefined {
  world.now += choose.int(0, 90) * MINUTE;
  const kind = choose.weighted([
    [82, 'command'],
    [5, 'tick'],
    [2, 'leap'],
    [9, 'delivery'],
    [1, 'office'],
    [0.1, 'erasure'],
  ] as const);
  switch (kind) {
    case 'command':
      return act(world, choose);
    case 'tick':
      return tick(world, choose);
    case 'leap':
      world.now += choose.of([1, 1, 1, 3, 3, 7, 14, 40, 100]) * DAY;
      return undefined;
    case 'delivery':
      return deliver(world, choose);
    case 'office':
      world.office = officeMoves(world.office, choose);
      return undefined;
    case 'erasure':
      erase(world, choose.of(PEOPLE));
      return undefined;
  }
}

/** The calendar strikes: mostly as soon as something is due, now and then late. */
function tick(world: World, choose: Choices): Step | undefined {
  const stream = choose.maybe([...world.cases.keys()]);
  if (stream === undefined) return undefined;
  const wake = wakeAt(caseOf(world, stream).state);
  if (wake === null || wake > world.now + 100 * DAY) return undefined;
  world.now = Math.max(world.now, wake + choose.of([0, 0, 1, 600]) * MINUTE);
  return execute(world, stream, null);
}

function act(world: World, choose: Choices): Step | undefined {
  const opens = world.cases.size < MANY_CASES && choose.chance(world.cases.size === 0 ? 1 : 0.02);
  const stream = opens
    ? `case/RC-${String(world.cases.size).padStart(5, '0')}-0`
    : choose.of([...world.cases.keys()]);
  const { state } = caseOf(world, stream);
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const command = plausible(world, state, choose);
    if (command)
      return execute(
        world,
        stream,
        command,
        choose.chance(0.05) ? backdated(world, state, choose) : undefined,
      );
  }
  return undefined;
}

/** Between the last step of the case and now: what is recorded late. */
const backdated = (world: World, { lastEffectiveAt }: CaseState, choose: Choices): number =>
  lastEffectiveAt >= world.now ? world.now : choose.int(lastEffectiveAt, world.now);
