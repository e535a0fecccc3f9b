import type { InboxEntry } from '../api/answers.js';
import { aboutWords, levelWords } from '../language/about-words.js';
import type { Language } from '../language/language.js';

/** What a notice says, in the reader's words: what it is about, and which level of it fell. */
export const noticeWords = ({ about = '', level = '' }: InboxEntry, language: Language): string =>
  `${aboutWords(about, language)} · ${levelWords(level, language)}`;
