import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '../api/answer.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { Openings } from './openings.js';
import { Part } from './part.js';

type TextsOpened = Answer<'/office/access-log'>;

/** Who opened which received text that stands on no case, and when; read when the part is opened. */
export function TextOpenings({
  title,
  queryKey,
  ask,
  about,
}: {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly ask: () => Promise<TextsOpened>;
  /** What a text is, in words, by its id. */
  readonly about: (textId: string) => string;
}): ReactNode {
  const { t } = useLanguage();
  const { data, error } = useQuery({ queryKey: [...queryKey, 'access log'], queryFn: ask });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  return (
    <Part title={title} empty={data.openings.length === 0 && t('log.noTexts')}>
      <Openings openings={data.openings} about={({ textId }) => about(textId)} />
    </Part>
  );
}
