import type { ReactNode } from 'react';
import type { Failure } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { translated } from './translated.js';

/** A step that may not be taken, the reason, and what would mend it. */
export function NotYet({
  name,
  why,
}: {
  readonly name: string;
  readonly why: readonly Failure[];
}): ReactNode {
  const language = useLanguage();
  const { t } = language;
  return (
    <div className="not-yet">
      <span className="not-yet-name">{name}</span>{' '}
      {why.map((failure) => {
        const { code, says, remedy, entries = [] } = translated(failure, language);
        return (
          <span key={code}>
            {t('case.notYetBecause')} {says} {entries.length > 0 && <bdi>{entries.join(', ')}</bdi>}{' '}
            <i>{remedy}</i>{' '}
          </span>
        );
      })}
    </div>
  );
}
