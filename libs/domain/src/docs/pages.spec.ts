import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages.js';

const folder = join(__dirname, '../../../../docs/generated');

describe('docs/generated', () => {
  it.each(Object.entries(pages()))('%s is what the rules say; otherwise run `npm run docs`', (name, page) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(page);
  });

  it('holds no page that nothing generates', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(pages()).sort());
  });
});
