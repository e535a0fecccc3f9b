import type { ReactNode } from 'react';
import { TERM_RULES } from '@vigil/domain/case/terms/term-rules';
import type { CaseDeadline } from '../api/answers.js';
import { useLanguage } from '../language/language.js';

/** Why a date is that date: the rule in words, and how long it is by the policy under which it began. */
export function WhyDate({ why: { rule, says, span } }: { readonly why: CaseDeadline['why'] }): ReactNode {
  const { t, label } = useLanguage();
  return (
    <>
      {label(TERM_RULES[rule], says)}
      {span && (
        <>
          {' '}
          <strong>{t('deadlines.here', { span: t(`span.${span.unit}`, { count: span.count }) })}</strong>
        </>
      )}
    </>
  );
}
