import { SEEN } from '../walks/seen.js';
import type { Seen } from '../walks/seen-source.js';
import { accessMatrix } from './access-matrix.js';
import { commandList } from './command-list.js';
import { guardTable } from './guard-table.js';
import { lifecycle } from './lifecycle.js';

/** Every generated page, by the name of its file in `docs/generated`. */
export const pages = (seen: Seen = SEEN): Readonly<Record<string, string>> => ({
  'access-matrix.md': accessMatrix(),
  'command-list.md': commandList(),
  'guard-table.md': guardTable(seen),
  'lifecycle.md': lifecycle(seen),
});
