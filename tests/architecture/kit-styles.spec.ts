import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const kit = join(root, 'node_modules/@mantine/core/styles');
const built = join(root, 'apps/web/dist/assets');
const contents = (folder: string, suffix: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix) && !name.endsWith(`.layer${suffix}`))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
const classesOf = (text: string): readonly string[] => [...new Set(text.match(/\bm_[0-9a-f]{6,}\b/g))];

describe('Styles of the component kit', () => {
  it('are there for every component that the built desk uses', () => {
    const styles = contents(built, '.css');
    const scripts = contents(built, '.js');
    const used = classesOf(contents(kit, '.css')).filter((name) => scripts.includes(name));
    expect(used.length).toBeGreaterThan(50);
    // To mend it, import the styles of the component in apps/web/src/frame/kit-styles.ts.
    expect(used.filter((name) => !styles.includes(name))).toEqual([]);
  });
});
