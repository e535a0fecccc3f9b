import { STATE } from '../vocabulary/state.js';

/** What a code that somebody gave is (DOMAIN 10). */
export type SymbolKind = 'LETTER' | 'REPORT' | 'OWN_LETTER' | 'OWN_NOTE' | 'ENTRY' | 'TREATY_BODIES';

const STATES: ReadonlySet<string> = new Set([...STATE.codes, 'OTH']);
const FORMS: readonly (readonly [SymbolKind, RegExp])[] = [
  ['LETTER', /^(?:(?:AL|UA|OL|JAL|JUA) )?(?<state>[A-Z]{3}) [1-9]\d{0,3}\/(?:19|20)\d{2}$/],
  ['REPORT', /^A\/HRC\/[1-9]\d{0,2}\/[1-9]\d{0,2}(?:\/(?:Corr|Add|Rev)\.[1-9]\d?)?$/],
  ['OWN_LETTER', /^LTR\/20\d{2}\/(?<state>[A-Z]{3})\/[1-9]\d*$/],
  ['OWN_NOTE', /^NV\/REP\/20\d{2}\/(?<state>[A-Z]{3})\/[1-9]\d*$/],
  ['ENTRY', /^20\d{2}\/(?:I|II)\/(?<state>[A-Z]{3})\/[1-9]\d*$/],
  ['TREATY_BODIES', /^HRI\/MC\/20\d{2}\/[1-9]\d*(?:\/Rev\.[1-9]\d?)?$/],
];

/**
 * What kind of code a text is: `AL XEX 3/2026` (also without the type: the running number is one for all types) and
 * `AL OTH 12/2026`, `A/HRC/57/60/Corr.1`, `LTR/2026/XEX/3`, `NV/REP/2026/XEX/1`, `2026/I/XEX/3`, `HRI/MC/2015/6`.
 * Null for any other text, or an unknown State.
 */
export function symbolKind(text: string): SymbolKind | null {
  for (const [kind, form] of FORMS) {
    const found = form.exec(text);
    if (found) return STATES.has(found.groups?.['state'] ?? 'OTH') ? kind : null;
  }
  return null;
}
