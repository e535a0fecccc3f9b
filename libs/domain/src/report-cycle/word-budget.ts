/** The most words of a report of the Secretariat (DOMAIN 2.3); the annexes go out as they are and are not counted. */
export const WORD_LIMIT = 8_500;

/** The words of a text as a word processor counts them: what stands between spaces. A person's reference counts as one. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
