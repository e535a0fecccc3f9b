import fc from 'fast-check';
import type { Step } from './execute.js';
import { examine, foldedOtherwise } from './examine.js';
import { Observed } from './observed.js';
import { shorten } from './shorten.js';
import { walk } from './walk.js';

/** How many walks there are, and of how many choices each. One in eight finds nothing to do and is no step. */
const WALKS = 236;
const LENGTH = 1000;
const SEED = 17;

/** A walk is a list of numbers, one for each step. */
const numbers = fc.array(fc.noBias(fc.nat()), { minLength: LENGTH, maxLength: LENGTH, size: 'max' });

/**
 * Walks through the rules of a case, at random from a fixed seed and so always the same, and examines each step. Gives what
 * was come by. Throws when anything is broken, with the shortest walk found that breaks it: the last line is its last step.
 */
export function walkEverywhere(): Observed {
  const observed = new Observed();
  let failure: string | undefined;
  fc.check(
    fc.property(numbers, (drawn) => {
      const broken = brokenBy(drawn, (step) => observed.add(step));
      if (broken === undefined) return true;
      const shortest = shorten(drawn.slice(0, broken.at + 1), (some) => brokenBy(some)?.what === broken.what);
      failure = `${broken.what} is broken by this walk:\n${told(shortest).join('\n')}`;
      return false;
    }),
    { seed: SEED, numRuns: WALKS, endOnFailure: true },
  );
  if (failure !== undefined) throw new Error(failure);
  return observed;
}

interface Broken {
  readonly what: string;
  /** Which number of the walk. */
  readonly at: number;
}

function brokenBy(drawn: readonly number[], see: (step: Step) => void = () => undefined): Broken | undefined {
  let found: Broken | undefined;
  const world = walk(drawn, (step, soFar, at) => {
    see(step);
    const [what] = found ? [] : examine(step, soFar);
    found ??= what === undefined ? undefined : { what, at };
    return found === undefined;
  });
  const [stream] = found ? [] : foldedOtherwise(world);
  return stream === undefined ? found : { what: 'foldedOtherwise', at: drawn.length - 1 };
}

/** The steps of a walk in codes. */
function told(drawn: readonly number[]): readonly string[] {
  const lines: string[] = [];
  walk(drawn, ({ stream, command, decision, news }) => {
    const result =
      decision?.accepted === false
        ? decision.rejections.map(({ code }) => code)
        : news.map(({ event }) => event.type);
    lines.push(`${stream} ${command?.type ?? 'tick'}: ${result.join(', ')}`);
    return true;
  });
  return lines;
}
