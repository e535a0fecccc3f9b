import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VOCABULARIES } from '../labels/vocabularies.js';
import type { Vocabulary } from './label.js';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

const isVocabulary = (value: unknown): value is Vocabulary<string> =>
  typeof value === 'object' && value !== null && 'codes' in value && 'labels' in value && 'name' in value;

async function vocabularies(): Promise<readonly Vocabulary<string>[]> {
  const modules = await Promise.all(
    files.map((file) => import(join(__dirname, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isVocabulary);
}

describe('Lists of codes', () => {
  it('are all of them listed for whoever looks up a label', async () => {
    const names = (lists: readonly Vocabulary<string>[]) => lists.map(({ name }) => name).sort();
    expect(names(VOCABULARIES)).toEqual(names(await vocabularies()));
  });

  it('label nothing that is not a code, and list no code twice', async () => {
    for (const { codes, labels } of await vocabularies()) {
      expect(Object.keys(labels)).toEqual([...codes]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('are all of them found here, each under a name of its own', async () => {
    const names = (await vocabularies()).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(25);
    expect(new Set(names).size).toBe(names.length);
  });
});
