import type { CaseListRow } from '@vigil/domain/stream/rows';
import type { Tokens } from '@vigil/vault/tokens';
import type { Life } from './life.js';

/** The fields that the boxes of read-model rows are bound to. */
export const SUMMARY_FIELD = 'summary';
export const deadlineField = (term: Buffer): string => `deadline/${term.toString('hex')}`;

/** The field that an approval's box is bound to, by the token of its kind and subject. */
export const approvalField = (item: Buffer): string => `approval/${item.toString('hex')}`;

/** Places where a case without a running term sorts: behind all others. */
export const NEVER = 'infinity';

/** The names of the facts that lists filter by, each a purpose of its own for tokens. */
export const factToken = (tokens: Tokens, fact: keyof CaseListRow['facts'], value: string): Buffer =>
  tokens.token(`list/${fact}`, value);

/** The token by which the row of a term is known: `termOf` gives its name. */
export const termToken = (tokens: Tokens, term: string): Buffer => tokens.token('term', term);

/** The token by which what waits, or what is counted, is known. */
export const itemToken = (tokens: Tokens, item: string): Buffer => tokens.token('item', item);

/** The token of a colleague who may not decide what waits, since it is theirs. */
export const notByToken = (tokens: Tokens, colleague: string): Buffer => tokens.token('notBy', colleague);

/** The tokens by which what is counted of a State is found and grouped. */
export const recordToken = (tokens: Tokens, column: 'state' | 'what', value: string): Buffer =>
  tokens.token(`record/${column}`, value);

/** The tokens by which what a figure counts is found and grouped: of the figure, and of a code as a word (`state/XEX`). */
export const figureToken = (tokens: Tokens, figure: string): Buffer => tokens.token('count/figure', figure);
export const codeToken = (tokens: Tokens, word: string): Buffer => tokens.token('count/code', word);

const NO_ADDRESSEE = Buffer.alloc(0);
/** The token of a consent's addressee; empty where it has none. */
export const addresseeToken = (tokens: Tokens, code: string | null) =>
  code === null ? NO_ADDRESSEE : tokens.token('addressee', code);

/** A clear token of an operational column, so that one index narrows lists by facts and columns together. */
export const columnToken = (column: FilterColumn, value: string | boolean): Buffer =>
  Buffer.from(`${column}/${value}`, 'utf8');
export type FilterColumn = 'stage' | 'hold' | 'unit' | 'officer' | 'risk';

/** A token as it is filed for cases of one life. */
export const filed = (life: Life, token: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${life}/`, 'utf8'), token]);
