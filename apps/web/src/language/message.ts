/** A text of the desk: with `{places}`, or one form for each plural category of its language (CLDR), chosen by `{count}`. */
export type Message =
  string | ({ readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string });

export type Places = Readonly<Record<string, string | number>>;

/** Fills the places of a message in a language; numbers in its digits. An unknown place stays visible. */
export function fill(message: Message, places: Places, language: string): string {
  const form = typeof message === 'string' ? message : formFor(message, places['count'], language);
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = places[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numbersOf(language).format(value) : value;
  });
}

/** The rules of a language are dear to make, and a list asks for them with every cell. */
const kept = <T>(make: (language: string) => T): ((language: string) => T) => {
  const made = new Map<string, T>();
  return (language) => {
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
};
const numbersOf = kept((language) => new Intl.NumberFormat(language));
const pluralsOf = kept((language) => new Intl.PluralRules(language));

function formFor(
  message: Exclude<Message, string>,
  count: string | number | undefined,
  language: string,
): string {
  const category = pluralsOf(language).select(Number(count ?? 0));
  return message[category] ?? message.other;
}

/** The names of the places of a message, whatever its form. */
export const placesOf = (message: Message): ReadonlySet<string> =>
  new Set(
    (typeof message === 'string' ? [message] : Object.values(message)).flatMap((form) =>
      [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
    ),
  );
