import type { ReactNode } from 'react';
import { STAGE, STAGES } from '@vigil/domain/vocabulary/stage';
import type { CaseAnswer } from '../api/case-answers.js';
import { Sign } from '../frame/sign.js';
import { aboutWords } from '../language/about-words.js';
import { useLanguage } from '../language/language.js';
import { useDeadlines } from './use-case.js';

/** The five stages as a line: when each was reached and left, where the case stands, and what each waits for. */
export function StageLine({ one }: { readonly one: CaseAnswer }): ReactNode {
  const language = useLanguage();
  const { t, day, label } = language;
  const { data: deadlines = [] } = useDeadlines(one.reference);
  return (
    <ol className="stages" aria-label={t('case.stages')}>
      {STAGES.map((stage) => {
        const visits = one.stages.filter((visit) => visit.stage === stage);
        const last = visits.at(-1);
        const here = stage === one.stage || one.alongside.includes(stage);
        const left = !here && last?.until != null ? last.until : null;
        const waits = deadlines.filter((term) => term.stage === stage);
        return (
          <li
            key={stage}
            className={here ? 'stage here' : last ? 'stage passed' : 'stage'}
            aria-current={here ? 'step' : undefined}
          >
            <span className="stage-name">
              <Sign of={here ? 'here' : last ? 'done' : 'open'} /> {label(STAGE.labels[stage], stage)}
            </span>
            <span className="stage-when">
              {here && last && t('case.since', { day: day(last.since) })}
              {here && !last && t('case.here')}
              {left !== null && t('case.until', { day: day(left) })}
              {!here && !last && t('case.notYet')}
            </span>
            {waits.map(({ kind, subject, dueOn, overdue }) => (
              <span key={`${kind}${subject}`} className={overdue ? 'stage-wait late' : 'stage-wait'}>
                {overdue && <Sign of="late" />}
                {t(overdue ? 'case.waitedFor' : 'case.waitsFor', {
                  what: aboutWords(kind, language),
                  day: day(dueOn),
                })}
              </span>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
