import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { useMe } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { TextOpenings } from '../case/text-openings.js';
import { useLanguage } from '../language/language.js';
import type { Cycle } from './use-cycle.js';

/** Who opened which reply to a note verbale, for the supervisors who work on the report; nothing for others. */
export function RepliesOpened({ cycle: { year, notes } }: { readonly cycle: Cycle }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const { roles } = useMe();
  const replies = notes.flatMap((note) => note.replies.map((reply) => ({ ...reply, state: note.state })));
  if (!roles.includes('SUPERVISOR') || replies.length === 0) return null;
  const about = (textId: string): string => {
    const reply = replies.find((one) => one.textId === textId);
    return reply
      ? t('log.replyOf', { who: codeWords(reply.state, language), day: day(reply.receivedOn) })
      : t('log.text');
  };
  const path = { year: String(year) };
  return (
    <TextOpenings
      title={t('log.repliesOpened')}
      queryKey={['cycle', path.year]}
      ask={() => read(client.GET('/report-cycles/{year}/access-log', { params: { path } }))}
      about={about}
    />
  );
}
