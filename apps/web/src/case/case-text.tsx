import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ShownText } from '../api/case-answers.js';
import { client, read } from '../api/client.js';
import { DeskProblem } from '../api/problem.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { useLanguage } from '../language/language.js';
import { ComposedWords } from './composed-words.js';
import { UnlockInCase } from './unlock-in-case.js';

/** A text of the case: what the office wrote, with people by reference; what was received, behind an unlock. */
export function CaseText({ ref_, text }: { readonly ref_: string; readonly text: ShownText }): ReactNode {
  if (text.form === 'RAW') return <UnlockInCase ref_={ref_} target={{ textId: text.textId }} />;
  return <Composed ref_={ref_} textId={text.textId} />;
}

function Composed({ ref_, textId }: { readonly ref_: string; readonly textId: string }): ReactNode {
  const { t } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['case text', ref_, textId],
    queryFn: () =>
      read(client.GET('/cases/{ref}/texts/{textId}', { params: { path: { ref: ref_, textId } } })),
    staleTime: Infinity, // a text never changes: a new one has a new id
  });
  if (error instanceof DeskProblem && error.kind === 'not-found')
    return <span className="quiet">{t('case.textNotYours')}</span>;
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <span className="quiet">{t('loading')}</span>;
  return <ComposedWords text={data.text} />;
}
