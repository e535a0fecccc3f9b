import { randomBytes } from 'node:crypto';
import { testMasters } from './test-masters.js';
import { Tokens } from '../tokens.js';
import { withoutIds } from './without-ids.js';

describe('a text without its ids', () => {
  const tokens = new Tokens(testMasters());

  it('has lost every id of a key, a reminder, a workflow, a command and a box', () => {
    const key = `k_${randomBytes(12).toString('base64url')}`;
    const reminder = `n_${tokens.token('inbox', 'one').toString('base64url')}`;
    const long = [
      tokens.workflowId('one'),
      tokens.commandId('a', 'b', 'c'),
      tokens.boxId('I', 'a', 'b', 'c'),
    ];
    expect(withoutIds([key, `<${reminder}@vigil.invalid>`, ...long].join())).toBe(
      'k_,<n_@vigil.invalid>,w_,c_,i_',
    );
  });

  it('has kept what is in clear, beside an id and in the place of one', () => {
    const text = '(case/00,k_XEX,XEX,n_acknowledgement T-7,"officer:u-1",some_XEXoftheveryshape0XEX)';
    expect(withoutIds(text)).toBe(text);
  });
});
