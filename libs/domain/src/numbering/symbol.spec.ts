import { symbolKind } from './symbol.js';

describe('A symbol', () => {
  it.each([
    ['AL XEX 3/2026', 'LETTER'],
    ['UA XEX 7/2025', 'LETTER'],
    ['XEX 7/2025', 'LETTER'],
    ['AL OTH 12/2026', 'LETTER'],
    ['A/HRC/57/60', 'REPORT'],
    ['A/HRC/24/29/Corr.1', 'REPORT'],
    ['LTR/2026/XEX/3', 'OWN_LETTER'],
    ['NV/REP/2026/XEX/1', 'OWN_NOTE'],
    ['2026/I/XEX/3', 'ENTRY'],
    ['2027/II/XEX/12', 'ENTRY'],
    ['HRI/MC/2015/6', 'TREATY_BODIES'],
    ['HRI/MC/2020/2/Rev.1', 'TREATY_BODIES'],
  ])('%s is a %s', (text, kind) => {
    expect(symbolKind(text)).toBe(kind);
  });
  it.each([
    '',
    'AL QQQ 3/2026',
    'AL XEX 0/2026',
    'XL XEX 3/2026',
    'al xex 3/2026',
    'A/HRC/57',
    '2026/III/XEX/1',
    'LTR/2026/XEX/3 ',
  ])('%p is none', (text) => expect(symbolKind(text)).toBeNull());
});
