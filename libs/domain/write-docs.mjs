/** Walks through the rules, writes what was seen into `walks/seen.ts`, and the pages of `docs/generated`. Needs the built domain. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { pages } from './dist/docs/pages.js';
import { seenIn, seenSource } from './dist/walks/seen-source.js';
import { walkEverywhere } from './dist/walks/walk-everywhere.js';

const here = dirname(fileURLToPath(import.meta.url));
const generated = join(here, '../../docs/generated');
const seenFile = join(here, 'src/walks/seen.ts');

// Rules asked beforehand throw at empty payloads by design: their traces would cost more than the rules.
Error.stackTraceLimit = 0;
const seen = seenIn(walkEverywhere());
const style = await resolveConfig(seenFile);
writeFileSync(seenFile, await format(seenSource(seen), { ...style, filepath: seenFile }));

mkdirSync(generated, { recursive: true });
for (const [name, page] of Object.entries(pages(seen))) writeFileSync(join(generated, name), page);
console.log(`docs/generated: ${Object.keys(pages(seen)).join(', ')}; walks/seen.ts`);
