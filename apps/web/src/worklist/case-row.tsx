import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { nextAction } from '@vigil/domain/labels/next-action';
import { STAGE } from '@vigil/domain/vocabulary/stage';
import { STATE } from '@vigil/domain/vocabulary/state';
import type { ListedCase } from '../api/answers.js';
import type { Names } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import { aboutWords } from '../language/about-words.js';
import { Due } from './due.js';

/**
 * One case of a list, as cells. Where there is no room for the heads of the columns, each says itself what it holds. Hundreds
 * a second are drawn while somebody scrolls: plain elements, and none anew whose case did not change.
 */
export const CaseRow = memo(Cells);

function Cells({
  listed,
  names,
  selected,
  onToggle,
}: {
  readonly listed: ListedCase;
  readonly names: Names;
  readonly selected: boolean;
  readonly onToggle: ((reference: string) => void) | undefined;
}): ReactNode {
  const language = useLanguage();
  const { t, label, code } = language;
  const { reference, respondent, status, stage, alongside, officer, risk, nextTerm, hold, urgent } = listed;
  return (
    <>
      {onToggle && (
        <span role="cell" className="cell-tick">
          <input
            type="checkbox"
            className="tick"
            aria-label={t('work.select', { reference })}
            checked={selected}
            onChange={() => onToggle(reference)}
          />
        </span>
      )}
      <span role="cell" className="cell-due" data-label={t('work.due')}>
        <Due at={listed.dueAt} overdue={listed.overdue} daysLate={listed.daysLate} />
      </span>
      <span role="rowheader" className="cell-case">
        <Link to="/cases/$ref" params={{ ref: reference }} className="case-link" data-ref={reference}>
          {reference}
        </Link>
        {urgent && <span className="mark urgent">{t('work.urgent')}</span>}
        {hold && <span className="mark held">{t('work.onHold')}</span>}
      </span>
      <span role="cell" className="cell-state" data-label={t('work.state')}>
        {respondent ? label(STATE.labels[respondent as keyof typeof STATE.labels], respondent) : '–'}
      </span>
      <span role="cell" className="cell-stage" data-label={t('work.stage')}>
        {[stage, ...alongside].map((one) => label(STAGE.labels[one], one)).join(' + ')}
      </span>
      <span role="cell" className="cell-next" data-label={t('work.next')}>
        {nextAction({ waitsFor: nextTerm?.kind ?? null, status, hold }, code) ?? '–'}
      </span>
      <span role="cell" className="cell-waits" data-label={t('work.waitsFor')}>
        {nextTerm ? aboutWords(nextTerm.kind, language) : '–'}
      </span>
      <span role="cell" className="cell-officer" data-label={t('work.officer')}>
        {names(officer) || <i className="quiet">{t('work.nobody')}</i>}
      </span>
      <span role="cell" className="cell-risk" data-label={t('work.risk')}>
        {risk ? codeWords(risk, language) : '–'}
      </span>
    </>
  );
}
