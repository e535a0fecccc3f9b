/**
 * Folds letters so that spellings which a reader takes for the same name become equal: case, diacritics, ligatures and
 * compatibility forms (Unicode NFKD), invisible joiners, and German and Scandinavian transcriptions (ü, ue, u). What is folded
 * already stays as it is.
 */
const foldLatin = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/([aou])e+/gu, '$1');

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'a', œ: 'o', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ə: 'a',
  // Arabic letters that are written for one another.
  ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك',
}; // prettier-ignore
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Cyrillic and Greek letters by the Latin letter that they look like, small or capital. */
const LOOKS: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', н: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o', р: 'p',
  ԛ: 'q', ѕ: 's', т: 't', у: 'y', х: 'x', ԝ: 'w', ѵ: 'v', г: 'r', п: 'n',
  α: 'a', β: 'b', ε: 'e', ϲ: 'c', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ζ: 'z',
}; // prettier-ignore

/** Cyrillic and Greek letters by their sound, in the transcription that passports and newspapers use most. */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ј: 'j', к: 'k', л: 'l',
  љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
  џ: 'dz', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p',
  ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}; // prettier-ignore

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/**
 * A text folded in each way, in the same order for every text: two spellings are the same name if they are equal in one of them.
 * A text of no other letters than those is the same in all.
 */
export function foldings(text: string): readonly string[] {
  const latin = foldLatin(text);
  return [LOOKS, SOUNDS].map((letters) => {
    const read = latin.replace(FOREIGN, (letter) => letters[letter] ?? letter);
    return read === latin ? latin : foldLatin(read);
  });
}
