import type { ReactNode } from 'react';
import { CYCLE_PHASE, CYCLE_PHASES } from '@vigil/domain/vocabulary/cycle-phase';
import { FAN_OUT } from '@vigil/domain/vocabulary/fan-out';
import { STATE } from '@vigil/domain/vocabulary/state';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import type { Cycle } from './use-cycle.js';

/** The phases of the report as a line: when each was reached, where it stands, what is under way. */
export function PhaseLine({ cycle }: { readonly cycle: Cycle }): ReactNode {
  const { t, label, day } = useLanguage();
  return (
    <>
      <ol className="stages phases" aria-label={t('cycle.phases')}>
        {CYCLE_PHASES.map((phase) => {
          const visit = cycle.phases.find((one) => one.phase === phase);
          const here = phase === cycle.phase;
          return (
            <li
              key={phase}
              className={here ? 'stage here' : visit ? 'stage passed' : 'stage'}
              aria-current={here ? 'step' : undefined}
            >
              <span className="stage-name">
                <Sign of={here ? 'here' : visit ? 'done' : 'open'} />{' '}
                {label(CYCLE_PHASE.labels[phase], phase)}
              </span>
              <span className="stage-when">
                {visit ? t('case.since', { day: day(visit.since) }) : t('case.notYet')}
              </span>
            </li>
          );
        })}
      </ol>
      {cycle.underWay.map(({ task, state }) => (
        <p key={`${task}${state ?? ''}`} role="status" className="under-way">
          {t('cycle.underWay', { what: label(FAN_OUT.labels[task], task) })}
          {state !== null && ` (${label(STATE.labels[state as keyof typeof STATE.labels], state)})`}
        </p>
      ))}
    </>
  );
}
