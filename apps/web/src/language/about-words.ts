import type { Labels } from '@vigil/domain/vocabulary/label';
import { LEVEL } from '@vigil/domain/vocabulary/level';
import { NOTICE_ABOUT, NOTICE_LEVEL } from '@vigil/domain/vocabulary/notice';
import { TERM_KIND } from '@vigil/domain/vocabulary/term-kind';
import type { Language } from './language.js';

/** What a term or notice is about, in the reader's words; a kind without words of its own shows its code. */
export function aboutWords(kind: string, { label }: Pick<Language, 'label'>): string {
  return label(ABOUT[kind as keyof typeof ABOUT], kind);
}

/** What a decision that waits is called where no term is named like it. */
const { labels: says } = NOTICE_LEVEL;
const DECISIONS = {
  decline: says.CONFIRM_DECLINE,
  closure: says.CONFIRM_CLOSURE,
  override: says.CONFIRM_OVERRIDE,
  verification: says.CONFIRM_VERIFICATION,
  communication: says.CLEAR_COMMUNICATION,
  entry: says.CLEAR_ENTRY,
  risk: says.ASSESS_RISK,
};
const ABOUT = { ...DECISIONS, ...TERM_KIND.labels, ...NOTICE_ABOUT.labels };

/** What a level of a term or notice is called: `T-7` is “7 days before the end”, whichever unit its rule counts in. */
export function levelWords(level: string, { label, t }: Pick<Language, 'label' | 't'>): string {
  const days = /^T-(\d+)$/u.exec(level)?.[1];
  if (days === undefined) return label(LEVELS[level], level);
  return days === '0' ? t('level.lastDay') : t('level.before', { count: Number(days) });
}

const LEVELS: Readonly<Record<string, Labels | undefined>> = { ...LEVEL.labels, ...NOTICE_LEVEL.labels };
