import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { codeWords } from '../case/code-words.js';
import { TextOpenings } from '../case/text-openings.js';
import { useLanguage } from '../language/language.js';
import type { OfficePart } from './office-steps.js';

const READERS: readonly string[] = ['SUPERVISOR', 'DPO', 'AUDITOR'];

/** Who opened which answer to a call, for those who read the access log (DOMAIN 7); nothing for others. */
export function AnswersOpened({ office }: Pick<OfficePart, 'office'>): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  if (!office.me.roles.some((role) => READERS.includes(role))) return null;
  const answers = Object.values(office.calls).flatMap(({ inputs }) => inputs);
  const about = (textId: string): string => {
    const answer = answers.find(({ text }) => text?.textId === textId);
    return answer
      ? t('log.answerOf', { who: codeWords(answer.entity, language), day: day(answer.receivedOn) })
      : t('log.text');
  };
  return (
    <TextOpenings
      title={t('log.answersOpened')}
      queryKey={['office']}
      ask={() => read(client.GET('/office/access-log'))}
      about={about}
    />
  );
}
