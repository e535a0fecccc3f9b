import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../api/use-office.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { CaseText } from './case-text.js';
import { codeWords } from './code-words.js';
import { Part } from './part.js';
import { Preview } from './preview.js';

/** Letters and their replies: what was sent, what is due, what came, and what lapsed. */
export function Letters({ one, asOf }: CaseShown): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const names = useNames();
  const words = (code: string): string => codeWords(code, language);
  const letters = Object.values(one.communications);
  if (letters.length === 0) return <Part title={t('tab.letters')} empty={t('letters.none')} />;
  return (
    <div className="parts wide">
      {letters.map((letter) => (
        <Part key={letter.id} title={typeof letter.number === 'string' ? letter.number : words(letter.type)}>
          <Group gap={6} mb={4}>
            <Badge variant="light" tt="none" color={letter.status === 'LAPSED' ? 'red' : 'blue'}>
              {words(letter.status)}
            </Badge>
            <Badge variant="light" tt="none" color="gray">
              {words(letter.origin)}
            </Badge>
            {letter.held && (
              <Badge variant="light" tt="none" color="grape">
                {t('work.onHold')}
              </Badge>
            )}
            {letter.public && (
              <Badge variant="light" tt="none" color="gray">
                {t('letters.public')}
              </Badge>
            )}
          </Group>
          <Text size="sm">
            {words(letter.type)}
            {letter.addressee && ` · ${words(letter.addressee)}`}
            {letter.sentOn && ` · ${t('letters.sent', { day: day(letter.sentOn) })}`}
            {letter.replyDueAt !== null && ` · ${t('letters.due', { day: day(letter.replyDueAt - 1) })}`}
            {letter.draftedBy && ` · ${t('letters.drafted', { who: names(letter.draftedBy) })}`}
            {letter.clearedBy && ` · ${t('letters.cleared', { who: names(letter.clearedBy) })}`}
          </Text>
          {letter.lapsedAt !== null && (
            <Text size="sm" className={letter.lapseVoid ? 'quiet' : 'due late'}>
              {!letter.lapseVoid && <Sign of="late" />}{' '}
              {t(letter.lapseVoid ? 'letters.lapseVoid' : 'letters.lapsed', { day: day(letter.lapsedAt) })}
            </Text>
          )}
          {letter.text && <CaseText ref_={one.reference} text={letter.text} />}
          {letter.text && asOf === null && <Preview ref_={one.reference} of="letters" id={letter.id} />}
          {letter.replies.map((reply) => (
            <div key={reply.id} className="reply">
              <Text size="sm" fw={600}>
                {t(reply.late ? 'letters.lateReply' : 'letters.reply', { day: day(reply.receivedOn) })}
                {reply.quality && ` · ${words(reply.quality)}`}
              </Text>
              {reply.text && <CaseText ref_={one.reference} text={reply.text} />}
            </div>
          ))}
        </Part>
      ))}
    </div>
  );
}
