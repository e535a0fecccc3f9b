import type { Labels } from './label.js';

/**
 * Invented States, by codes that ISO 3166 leaves to its users, none of which travel documents or statistics have taken up
 * (XKX, XXA and their like are left out). Specs, benches and demonstrations speak of these only; an office at work
 * takes none of them.
 */
export const INVENTED_STATES = {
  XAA: { en: 'Aldmere', ar: 'ألدمير' },
  XAB: { en: 'Averlund', ar: 'أفرلند' },
  XAC: { en: 'Belquora', ar: 'بلكورا' },
  XAD: { en: 'Brenmark', ar: 'برنمارك' },
  XAE: { en: 'Calvessa', ar: 'كالفيسا' },
  XAF: { en: 'Corvenna', ar: 'كورفينا' },
  XAG: { en: 'Dalmeria', ar: 'دالميريا' },
  XAH: { en: 'Dornwald', ar: 'دورنفالد' },
  XAI: { en: 'Elmarath', ar: 'إلمراث' },
  XAJ: { en: 'Esterlund', ar: 'إسترلند' },
  XAK: { en: 'Fenwara', ar: 'فنوارا' },
  XAL: { en: 'Florenmark', ar: 'فلورنمارك' },
  XAM: { en: 'Galdoria', ar: 'غالدوريا' },
  XAN: { en: 'Grenvalia', ar: 'غرنفاليا' },
  XAO: { en: 'Halvora', ar: 'هالفورا' },
  XAP: { en: 'Harrowmark', ar: 'هارومارك' },
  XAQ: { en: 'Ilmaria', ar: 'إلماريا' },
  XAR: { en: 'Isenwald', ar: 'إيزنفالد' },
  XAS: { en: 'Jorvelia', ar: 'جورفيليا' },
  XAT: { en: 'Kaldora', ar: 'كالدورا' },
  XAU: { en: 'Kestermark', ar: 'كسترمارك' },
  XAV: { en: 'Larquenna', ar: 'لاركينا' },
  XAW: { en: 'Lorvania', ar: 'لورفانيا' },
  XAX: { en: 'Marvessa', ar: 'مارفيسا' },
  XAY: { en: 'Mirelund', ar: 'ميرلند' },
  XAZ: { en: 'Norwessa', ar: 'نورويسا' },
  XEX: { en: 'Examplia', ar: 'إكزامبليا' },
  XFA: { en: 'Nevarmark', ar: 'نيفارمارك' },
  XFB: { en: 'Oldoria', ar: 'أولدوريا' },
  XFC: { en: 'Orvelund', ar: 'أورفلند' },
  XFD: { en: 'Pelmaria', ar: 'بلماريا' },
  XFE: { en: 'Quendoria', ar: 'كندوريا' },
  XFF: { en: 'Ravelmark', ar: 'رافلمارك' },
  XFG: { en: 'Selquora', ar: 'سلكورا' },
  XFH: { en: 'Sorvenna', ar: 'سورفينا' },
  XFI: { en: 'Fictavia', ar: 'فيكتافيا' },
  XFJ: { en: 'Talmeria', ar: 'تالميريا' },
  XFK: { en: 'Tervalia', ar: 'ترفاليا' },
  XFL: { en: 'Ulmarath', ar: 'أولمراث' },
  XFM: { en: 'Velquessa', ar: 'فلكويسا' },
  XFN: { en: 'Wessamark', ar: 'ويسامارك' },
  XFO: { en: 'Yarvelia', ar: 'يارفيليا' },
} as const satisfies Readonly<Record<string, Labels>>;
export type InventedState = keyof typeof INVENTED_STATES;
export const INVENTED_STATE_CODES = Object.keys(INVENTED_STATES) as readonly InventedState[];

export const isInvented = (code: string): code is InventedState => Object.hasOwn(INVENTED_STATES, code);

/**
 * The codes that an installation offers and takes: all, where it is a demonstration or a test; else those that are not
 * invented. Codes of other lists stay as they are.
 */
export const offeredIn = <C extends string>(
  codes: readonly C[],
  { demonstration }: { readonly demonstration: boolean },
): readonly C[] => (demonstration ? codes : codes.filter((code) => !isInvented(code)));
