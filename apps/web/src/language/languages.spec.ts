import { EN } from './en.js';
import { DESK_LANGUAGES } from './languages.js';
import { fill, placesOf } from './message.js';

const others = Object.entries(DESK_LANGUAGES).filter(([code]) => code !== 'en');

describe('The languages of the desk', () => {
  it.each(others)('%s has every text, with the same places', async (_code, { messages }) => {
    const read = await messages();
    expect(Object.keys(read).sort()).toEqual(Object.keys(EN).sort());
    const differing = Object.entries(EN).filter(([key, message]) => {
      const [english, own] = [placesOf(message), placesOf(read[key as keyof typeof EN])];
      return !same(english, own);
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(others)('%s has a form for each of its plurals', async (code, { messages, locale }) => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const short = Object.entries(await messages()).filter(
      ([, message]) =>
        typeof message !== 'string' && categories.some((category) => message[category] === undefined),
    );
    expect(short.map(([key]) => `${code} ${key}`)).toEqual([]);
  });

  it('puts numbers in the digits and forms of the language', () => {
    const cases = { one: '{count} case', other: '{count} cases' };
    expect(fill(cases, { count: 1 }, 'en-GB')).toBe('1 case');
    expect(fill(cases, { count: 1200 }, 'en-GB')).toBe('1,200 cases');
    expect(fill('{count}', { count: 3 }, 'ar-EG')).toBe('٣');
  });
});

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((name) => other.has(name));
