/**
 * The six languages of the United Nations. English and Arabic are complete (a spec says so); a further one is added by
 * language, never by code.
 */
export const LANGUAGES = ['en', 'ar', 'fr', 'es', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Labels = { readonly en: string } & { readonly [L in Language]?: string };

/** A list of codes with their labels, keyed by language from the start. Codes last for ever; labels may change. */
export interface Vocabulary<C extends string> {
  readonly name: string;
  readonly codes: readonly [C, ...C[]];
  readonly labels: { readonly [K in C]: Labels };
}

/**
 * `vocabulary('risk', { LOW: { en: 'Low', ar: '…' }, … })`: the order of the codes is the order given. A bare string is an
 * English label, for a list whose other languages are still to be written.
 */
export function vocabulary<const L extends Readonly<Record<string, string | Labels>>>(
  name: string,
  labels: L,
): Vocabulary<keyof L & string> {
  const entries = Object.entries(labels) as [keyof L & string, string | Labels][];
  return {
    name,
    codes: entries.map(([code]) => code) as unknown as readonly [keyof L & string, ...(keyof L & string)[]],
    labels: Object.fromEntries(
      entries.map(([code, label]) => [code, typeof label === 'string' ? { en: label } : label]),
    ) as { readonly [K in keyof L & string]: Labels },
  };
}

/** A label in a language, or in English where that language has none. */
export const labelIn = (labels: Labels, language: Language): string => labels[language] ?? labels.en;
