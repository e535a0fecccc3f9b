import { batchOf, statementsOf, type Sql } from './batch.js';

const SUMS: Sql = { name: 'sums', text: 'sums' };
const NAMES: Sql = { name: 'names', text: 'names' };
const MARKS: Sql = { name: 'marks', text: 'marks' };

describe('batches', () => {
  it('hold rows column by column', () => {
    expect(
      batchOf(SUMS, [
        ['a', 1],
        ['b', 2],
      ]),
    ).toEqual({
      sql: SUMS,
      columns: [
        ['a', 'b'],
        [1, 2],
      ],
    });
    expect(batchOf(SUMS, [])).toEqual({ sql: SUMS, columns: [] });
  });

  it('of several become one statement for each kind of rows, in the order of those who brought them', () => {
    const one = [batchOf(SUMS, [['a', 1]]), batchOf(NAMES, []), batchOf(MARKS, [[null]])];
    const other = [
      batchOf(SUMS, [
        ['b', 2],
        ['c', 3],
      ]),
      batchOf(NAMES, [['n']]),
      batchOf(MARKS, []),
    ];
    expect(statementsOf([one, other])).toEqual([
      {
        ...SUMS,
        values: [
          ['a', 'b', 'c'],
          [1, 2, 3],
        ],
      },
      { ...NAMES, values: [['n']] },
      { ...MARKS, values: [[null]] },
    ]);
  });

  it('become no statement where nobody brought a row', () => {
    expect(statementsOf([])).toEqual([]);
    expect(statementsOf([[batchOf(SUMS, [])], [{ sql: SUMS, columns: [[], []] }]])).toEqual([]);
  });

  it('may have columns of several lengths, as a step has several events', () => {
    const brought = (stream: string, seqs: number[]) => [{ sql: SUMS, columns: [[stream], seqs] }];
    expect(statementsOf([brought('a', [1, 2]), brought('b', []), brought('c', [3])])).toEqual([
      {
        ...SUMS,
        values: [
          ['a', 'b', 'c'],
          [1, 2, 3],
        ],
      },
    ]);
  });
});
