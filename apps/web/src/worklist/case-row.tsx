import { Badge, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { STAGE } from '@vigil/domain/vocabulary/stage';
import { STATE } from '@vigil/domain/vocabulary/state';
import type { ListedCase } from '../api/answers.js';
import { useNames } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import { aboutWords } from '../language/about-words.js';
import { Due } from './due.js';

/** One case of a list, as cells. */
export function CaseRow({
  listed,
  selected,
  onToggle,
}: {
  readonly listed: ListedCase;
  readonly selected: boolean;
  readonly onToggle: (() => void) | undefined;
}): ReactNode {
  const language = useLanguage();
  const { t, label } = language;
  const names = useNames();
  const { reference, respondent, stage, alongside, officer, risk, nextTerm, hold, urgent } = listed;
  return (
    <>
      {onToggle && (
        <span role="cell">
          <Checkbox
            size="xs"
            aria-label={t('work.select', { reference })}
            checked={selected}
            onChange={onToggle}
          />
        </span>
      )}
      <span role="cell">
        <Due at={listed.dueAt} overdue={listed.overdue} daysLate={listed.daysLate} />
      </span>
      <span role="cell" className="case-cell">
        <Link to="/cases/$ref" params={{ ref: reference }} className="case-link" data-ref={reference}>
          {reference}
        </Link>
        {urgent && (
          <Badge size="xs" color="red" variant="light" tt="none">
            {t('work.urgent')}
          </Badge>
        )}
        {hold && (
          <Badge size="xs" color="grape" variant="light" tt="none">
            {t('work.onHold')}
          </Badge>
        )}
      </span>
      <span role="cell">
        {respondent ? label(STATE.labels[respondent as keyof typeof STATE.labels], respondent) : '–'}
      </span>
      <span role="cell">{[stage, ...alongside].map((one) => label(STAGE.labels[one], one)).join(' + ')}</span>
      <span role="cell">{nextTerm ? aboutWords(nextTerm.kind, language) : '–'}</span>
      <span role="cell">{names(officer) || <i className="quiet">{t('work.nobody')}</i>}</span>
      <span role="cell">{risk ? codeWords(risk, language) : '–'}</span>
    </>
  );
}
