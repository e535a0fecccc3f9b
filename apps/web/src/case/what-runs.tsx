import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { eventLabel } from '@vigil/domain/labels/event-label';
import { STAGE } from '@vigil/domain/vocabulary/stage';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { aboutWords } from '../language/about-words.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { codeWords } from './code-words.js';
import { Part } from './part.js';
import { useWorkflow } from './use-case.js';

/** What the workflow of the case is doing, in words. */
export function WhatRuns({ one }: CaseShown): ReactNode {
  const language = useLanguage();
  const { t, instant, label, code } = language;
  const { data, error } = useWorkflow(one.reference);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  const isOver = (dueAt: number): boolean => dueAt <= Date.parse(one.asOf);
  return (
    <div className="parts">
      <Part title={t('runs.now')}>
        <Text size="sm">
          {t(`runs.${data.conducting}`)}{' '}
          {t('runs.stands', { stage: label(STAGE.labels[data.stage], data.stage) })}
        </Text>
        {data.waitsFor.map(({ kind, dueAt, stage }) => (
          <Text key={`${kind}${stage}${dueAt}`} size="sm">
            <Sign of={isOver(dueAt) ? 'late' : 'open'} />{' '}
            {t(isOver(dueAt) ? 'runs.waitsOn' : 'runs.waits', {
              what: aboutWords(kind, language),
              at: instant(dueAt),
            })}
          </Text>
        ))}
        {data.waitsFor.length === 0 && <Text size="sm">{t('runs.nothing')}</Text>}
        {data.doing.map((doing) => (
          <Text key={doing} size="sm">
            <Sign of="works" />{' '}
            {t('runs.doing', { what: codeWords(doing.split('/').at(-1) ?? doing, language) })}
          </Text>
        ))}
        {data.unforeseen.map((what) => (
          <Text key={what} size="sm" className="due late">
            <Sign of="late" /> {what}
          </Text>
        ))}
      </Part>
      <Part title={t('runs.steps')}>
        <ol className="told">
          {[...data.steps].reverse().map(({ version, step }) => (
            <li key={version}>{eventLabel(step, code)}</li>
          ))}
        </ol>
      </Part>
    </div>
  );
}
