/**
 * Whether words count persons, or say that there are more than they name ("three lawyers", "both", "and others"). Such words
 * tell of whoever is left out; English, French and Spanish are known, and what is written in digits.
 */
export const countsPersons = (words: string): boolean => COUNTED.test(words) || OTHERS.test(words);

const oneOf = (list: string) => `(?:${list.trim().replace(/\s+/gu, '|')})`;

const NUMBER = oneOf(`
  \\d{1,4} two three four five six seven eight nine ten eleven twelve dozens? several many
  deux trois quatre cinq six sept huit neuf dix onze douze plusieurs
  dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias`);

const PERSONS = oneOf(`
  persons? people individuals? men women defenders? lawyers? journalists? members? activists? students? victims? witnesses
  colleagues relatives children brothers sisters sons daughters workers representatives participants detainees protesters
  personnes individus hommes femmes d\u00e9fenseurs avocats journalistes membres victimes t\u00e9moins
  personas individuos hombres mujeres defensores defensoras abogados periodistas miembros v\u00edctimas testigos`);

const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}])${NUMBER}(?:\\s+(?:of\\s+)?\\p{L}[\\p{L}-]*){0,3}\\s+${PERSONS}(?![\\p{L}\\p{N}])`,
  'iu',
);
const OTHERS = new RegExp(
  `(?<!\\p{L})${oneOf(`others both autres otros otras`)}(?!\\p{L})|(?<!\\p{L})et\\s+al(?!\\p{L})|(?<!\\p{L})(?:all|none|some|one|each)\\s+of\\s+(?:them|those)(?!\\p{L})`,
  'iu',
);
