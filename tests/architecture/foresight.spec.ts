import { STAGES } from '@vigil/domain/vocabulary/stage';
import { SEEN } from '@vigil/domain/walks/seen';
import { FORESIGHT } from '@vigil/workflows/case.workflow';

/**
 * What the case's workflow foresees is what the rules do: the walks of libs/domain, which `seen.ts` is held against, came
 * by these waits and ways and by no others.
 */
describe.each(STAGES)('The stage %s', (stage) => {
  const { waitsFor, leadsTo } = FORESIGHT[stage];

  it('waits for what the rules have it wait for', () => {
    expect([...waitsFor].sort()).toEqual(SEEN.waits[stage]);
  });

  it('leads where the rules let a case go', () => {
    expect([...leadsTo].sort()).toEqual(SEEN.ways[stage]);
  });
});
