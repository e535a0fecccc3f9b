import { Delivered } from './delivered.js';

describe('Delivered', () => {
  it('remembers what was handed over, and forgets the oldest first', () => {
    const delivered = new Delivered(2);
    for (const id of ['a', 'b', 'c']) delivered.add(id);
    expect(['a', 'b', 'c'].map((id) => delivered.has(id))).toEqual([false, true, true]);
  });
});
