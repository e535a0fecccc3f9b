import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ShownText } from '../api/case-answers.js';
import { client, read } from '../api/client.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { useLanguage } from '../language/language.js';

/** A text that the office wrote about no single case: the question of a call, why it was closed. */
export function OfficeText({ text: { textId } }: { readonly text: ShownText }): ReactNode {
  const { t } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['office text', textId],
    queryFn: () => read(client.GET('/office/texts/{textId}', { params: { path: { textId } } })),
    staleTime: Infinity, // a text never changes: a new one has a new id
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <span className="quiet">{t('loading')}</span>;
  return (
    <Text size="sm" className="letter" dir="auto" component="div">
      {data.text === 'ERASED' ? t('unlock.erased') : data.text}
    </Text>
  );
}
