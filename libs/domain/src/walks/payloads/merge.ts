import { carriedFrom } from '../../case/carried-content.js';
import type { PayloadFor } from '../../case/given.js';
import { OFFICE_PEOPLE } from '../../case/test-office.js';
import { caseOf } from '../execute.js';
import type { PayloadMakers } from './payload-makers.js';

/**
 * Merging and splitting. What one case tells another comes from recorded effects; these makers are for such a command that
 * comes unasked, or twice. So does what the office tells its cases.
 */
export const MERGE: PayloadMakers<
  | 'RequestMerge'
  | 'AbsorbMerge'
  | 'ConfirmMerge'
  | 'ReleaseMerge'
  | 'Split'
  | 'OpenSplit'
  | 'ConfirmSplit'
  | 'ReviseTerms'
> = {
  RequestMerge: (scene) => {
    const { choose, world, state } = scene;
    const others = [...world.cases.keys()].filter((stream) => stream !== state.id);
    const target = scene.wrong ? state.id : choose.maybe(others);
    return target === undefined || !choose.chance(0.15)
      ? undefined
      : { target: target.replace('case/', ''), reason: scene.composed() };
  },
  AbsorbMerge: (scene) => {
    const { choose, world, wrong, state } = scene;
    // A case that was merged asks nobody any more: its letters' terms went with it.
    const others = [...world.cases].filter(
      ([stream, one]) => stream !== state.id && one.state.status !== 'MERGED',
    );
    const other = choose.maybe(others.map(([stream]) => stream));
    if (!wrong || other === undefined) return undefined;
    return {
      requestedBy: choose.of([OFFICE_PEOPLE.outsider, OFFICE_PEOPLE.supervisor]),
      upTo: 1,
      ...carriedFrom(caseOf(world, other).state),
    } as PayloadFor<'AbsorbMerge'>;
  },
  ConfirmMerge: ({ wrong, choose }) => (wrong ? { upTo: choose.int(1, 9) } : undefined),
  ReleaseMerge: ({ wrong }) => (wrong ? {} : undefined),
  Split: (scene) => {
    const acts = Object.keys(scene.state.acts);
    if (!scene.choose.chance(0.2) || (acts.length < 2 && !scene.wrong)) return undefined;
    const some = scene.wrong ? acts : acts.slice(0, 1);
    return {
      acts: some.length === 0 || scene.wrong ? ['part_none', ...some] : some,
      reason: scene.composed(),
    };
  },
  ReviseTerms: ({ world }) => ({ policy: world.office.version }),
  OpenSplit: () => undefined,
  ConfirmSplit: ({ wrong }) => (wrong ? { splitId: 'split_none' } : undefined),
};
