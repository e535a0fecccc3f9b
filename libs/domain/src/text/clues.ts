import { CLUE, type Clue } from '../vocabulary/clue.js';
import { GAP } from './segments.js';

/** The clues that words hold, in the order of the list. English, French and Spanish words are known. */
export const cluesIn = (words: string): readonly Clue[] => CLUE.codes.filter((clue) => holds[clue](words));

const anyOf = (list: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.trim().replace(/\s+/gu, '|')})(?![\\p{L}\\p{N}])`, 'iu');

const NUMBER_WORDS = anyOf(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty hundred both dozens? couple pair trio
  deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent douzaine
  dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ambos ambas docena`);

const KINSHIP = anyOf(`
  mothers? fathers? parents? sons? daughters? brothers? sisters? siblings? wife wives husbands? spouses? widow widower
  cousins? uncles? aunts? nephews? nieces? fianc\u00e9e? partners? twins? stepfather stepmother
  grandmother grandfather grandparents? grandson granddaughter mother-in-law father-in-law brother-in-law sister-in-law
  m\u00e8re p\u00e8re fils fille fr\u00e8res? s\u0153urs? soeurs? \u00e9pouse \u00e9poux mari veuve veuf oncle tante neveu ni\u00e8ce
  madre padre hijos? hijas? hermanos? hermanas? esposa esposo marido viuda viudo primos? primas? t\u00edo t\u00eda sobrino sobrina`);

const MONTHS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept? oct nov dec
  janvier f\u00e9vrier mars avril mai juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`
  .trim()
  .replace(/\s+/gu, '|');

const EXACT_DATES = [
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u,
  /(?<!\d)\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)/u,
  new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er)?\\s+(?:of\\s+|de\\s+)?(?:${MONTHS})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${MONTHS})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d)`, 'iu'),
];

const LETTER_CODES = [
  /(?<!\p{L})\p{Lu}{3}\s+\d{1,4}\/\d{4}(?!\d)/u,
  /(?<!\p{L})(?:LTR|NV)\/[\p{Lu}\d]+\/\S*\d/u,
  /(?<![\p{L}/])(?:A|E|S|CAT|CCPR|CED|CEDAW|CERD|CRC|CRPD|HRI)(?:\/[\p{L}\d.]+)+\d/u,
];

/** A capitalised word after a word of place, unless it is a month. */
const PLACE = new RegExp(
  `(?<!\\p{L})(?:in|at|near|from|outside|around|\u00e0|en|de|cerca)\\s+(?:the\\s+)?(?!(?:${MONTHS.toLowerCase()}|${capitalised(MONTHS)})(?!\\p{L}))\\p{Lu}\\p{Ll}+`,
  'u',
);

/** A post or profession, and after it an organisation: a capitalised word, or a person reference where one stood. */
const ROLE_IN = new RegExp(
  `(?<!\\p{L})(?:${`
  chair chairperson chairman chairwoman president vice-president director founder co-founder head leader member secretary
  coordinator spokesperson representative lawyer counsel editor journalist reporter judge prosecutor professor teacher doctor
  employee staff official delegate treasurer adviser advisor researcher
  pr\u00e9sidente? directeur directrice fondateur fondatrice avocate? membre porte-parole journaliste juge
  presidenta? directora? fundadora? abogad[oa] miembro portavoz periodista jueza?`
    .trim()
    .replace(
      /\s+/gu,
      '|',
    )})\\s+(?:at|of|for|with|de|du|del|des|chez|en)\\s+(?:the\\s+|la\\s+|le\\s+|el\\s+|l\u2019)?(?:\\p{Lu}|${GAP})`,
  'u',
);

/** That the United Nations, or anybody in public, spoke of the case before: whoever looks it up finds the name. */
const EARLIER_REPORT =
  /(?<!\p{L})(?:report(?:ed|s)?|included|mentioned|published|raised|featured|referred to|rapports?|mentionn\u00e9e?|informes?|mencionad[oa])(?!\p{L})[^.!?\n]{0,60}?(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\p{L})(?:previous|earlier|last year\u2019s|pr\u00e9c\u00e9dents?|anteriores?)\s+(?:reports?|rapports?|informes?)(?!\p{L})/iu;

const GENDERED = anyOf(`
  he she him her hers his himself herself mr mrs ms miss madam sir man men woman women male female boy girl
  chairman chairwoman spokesman spokeswoman businessman businesswoman policeman policewoman actress
  il elle lui madame monsieur mme homme femme avocate pr\u00e9sidente directrice fondatrice
  \u00e9l ella se\u00f1ora? se\u00f1orita hombre mujer abogada presidenta directora fundadora`);

/** Words taken over from somebody: they can be searched for. */
const QUOTED = /["\u201c\u00ab][^"\u201d\u00bb\n]{12,}["\u201d\u00bb]/u;
/** What sets somebody apart from all others. */
const SINGULAR =
  /(?<!\p{L})(?:the\s+(?:only|first|last|sole|youngest|oldest|eldest|best-known|most\s+prominent)|first\s+ever|well-known|prominent|famous|award-winning|seule?|premi\u00e8re?|la\s+\u00fanica|el\s+\u00fanico|primer[oa]?)(?!\p{L})/iu;

const isDated = (words: string): boolean => EXACT_DATES.some((date) => date.test(words));
const sentences = (words: string): readonly string[] => words.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u);

const holds: { readonly [C in Clue]: (words: string) => boolean } = {
  NUMBER_WORD: (words) => NUMBER_WORDS.test(words),
  EXACT_DATE: isDated,
  PLACE_WITH_DATE: (words) => sentences(words).some((sentence) => isDated(sentence) && PLACE.test(sentence)),
  LETTER_CODE: (words) => LETTER_CODES.some((code) => code.test(words)),
  KINSHIP: (words) => KINSHIP.test(words),
  ROLE_IN_ORGANISATION: (words) => ROLE_IN.test(words),
  EARLIER_REPORT: (words) => EARLIER_REPORT.test(words),
  GENDERED_FORM: (words) => GENDERED.test(words),
  UNUSUAL_SENTENCE: (words) => QUOTED.test(words) || SINGULAR.test(words),
};

function capitalised(list: string): string {
  return list
    .split('|')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|');
}
