import { InGroups } from './in-groups.js';

describe('what is done in groups', () => {
  /** Work that ends when `finish` is called, once for each group; a one below zero fails its group. */
  const held = ({ atOnce = 2, most = 4, enough = 4, failsAlone = (): boolean => true } = {}) => {
    const groups: (readonly number[])[] = [];
    const ends: (() => void)[] = [];
    const work = async (group: readonly number[]) => {
      groups.push(group);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (group.some((one) => one < 0)) throw new RangeError('one is below zero');
      return group.map((one) => one * 10);
    };
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const finish = async () => {
      for (const end of ends.splice(0)) end();
      await turn();
      await turn();
    };
    return { groups, finish, turn, inGroups: new InGroups(work, failsAlone, atOnce, most, enough) };
  };

  it('goes at once where it is alone', async () => {
    const { groups, finish, turn, inGroups } = held();
    const answer = inGroups.do(1);
    await turn();
    expect(groups).toEqual([[1]]);
    await finish();
    expect(await answer).toBe(10);
  });

  it('waits for others while so many groups are on their way, and each is answered its own', async () => {
    const { groups, finish, turn, inGroups } = held({ atOnce: 1, most: 3 });
    const answers = [1, 2].map((one) => inGroups.do(one));
    await turn();
    answers.push(...[3, 4, 5, 6].map((one) => inGroups.do(one)));
    await turn();
    expect(groups).toEqual([[1, 2]]);
    await finish();
    expect(groups).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    await finish();
    await finish();
    expect(groups).toHaveLength(3);
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('leaves within a turn as soon as it is enough, as long as not too many groups are on their way', async () => {
    const { groups, finish, turn, inGroups } = held({ most: 4, enough: 2 });
    const answers = [1, 2, 3].map((one) => inGroups.do(one));
    expect(groups).toEqual([[1, 2]]);
    answers.push(inGroups.do(4));
    expect(groups).toEqual([
      [1, 2],
      [3, 4],
    ]);
    answers.push(...[5, 6, 7].map((one) => inGroups.do(one)));
    await turn();
    expect(groups).toHaveLength(2);
    await finish();
    expect(groups[2]).toEqual([5, 6, 7]);
    await finish();
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50, 60, 70]);
  });

  it('is tried by itself where its group failed, so that a fault stays with whom it is of', async () => {
    const { groups, finish, turn, inGroups } = held();
    const ends = Promise.allSettled([1, -2, 3].map((one) => inGroups.do(one)));
    await turn();
    await finish();
    expect(groups).toEqual([[1, -2, 3], [1], [-2], [3]]);
    await finish();
    expect((await ends).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails with all others where the fault is nobody’s own, and what comes later goes on', async () => {
    const { groups, finish, turn, inGroups } = held({ failsAlone: () => false });
    const ends = Promise.allSettled([1, -2].map((one) => inGroups.do(one)));
    await turn();
    await finish();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(groups).toHaveLength(1);
    const later = inGroups.do(4);
    await turn();
    await finish();
    expect(await later).toBe(40);
  });
});
