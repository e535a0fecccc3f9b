import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { CaseText } from './case-text.js';
import { codeWords } from './code-words.js';
import { Part } from './part.js';
import { Preview } from './preview.js';

/** Entries in reports: both texts, how each person appears, and what holds them. */
export function Entries({ one, asOf }: CaseShown): ReactNode {
  const language = useLanguage();
  const { t, plainNumber } = language;
  const words = (code: string): string => codeWords(code, language);
  const entries = Object.values(one.entries);
  if (entries.length === 0) return <Part title={t('tab.entry')} empty={t('entry.none')} />;
  return (
    <div className="parts wide">
      {entries.map((entry) => (
        <Part key={entry.id} title={typeof entry.number === 'string' ? entry.number : String(entry.year)}>
          <Group gap={6} mb={4}>
            <Badge variant="light" tt="none">
              {words(entry.status)}
            </Badge>
            <Badge variant="light" tt="none" color="gray">
              {t('entry.annex', { annex: entry.annex })}
            </Badge>
            {entry.held && (
              <Badge variant="light" tt="none" color="grape">
                {t('work.onHold')}: {language.list(entry.heldBecause.map(words))}
              </Badge>
            )}
            {entry.excluded && (
              <Badge variant="light" tt="none" color="gray">
                {words(entry.excluded)}
              </Badge>
            )}
          </Group>
          {entry.opensWith.length > 0 && (
            <Text size="sm">
              {t('entry.opensWith', {
                years: language.list(entry.opensWith.map((year) => plainNumber(year))),
              })}
            </Text>
          )}
          <Text size="sm" fw={600}>
            {t('entry.main')}
          </Text>
          {entry.mainText && <CaseText ref_={one.reference} text={entry.mainText} />}
          <Text size="sm" fw={600} mt={4}>
            {t('entry.annexText')}
          </Text>
          {entry.annexText && <CaseText ref_={one.reference} text={entry.annexText} />}
          <Text size="sm" fw={600} mt={4}>
            {t('entry.naming')}
          </Text>
          <Text size="sm">
            {entry.naming
              .map(({ personId, as }) => `${one.persons[personId]?.alias ?? '?'}: ${words(as)}`)
              .join(' · ')}
          </Text>
          {asOf === null && <Preview ref_={one.reference} of="entries" id={entry.id} />}
        </Part>
      ))}
    </div>
  );
}
