import { Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { DeskProblem } from '../api/problem.js';
import { useOffice } from '../api/use-office.js';
import { officeReferences, ReferencesContext } from '../forms/references.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { Candidates } from './candidates.js';
import { CycleDates } from './cycle-dates.js';
import { CycleSteps, type StepInHand } from './cycle-steps.js';
import { Entries } from './entries.js';
import { Feedback } from './feedback.js';
import { LateReplies } from './late-replies.js';
import { Lock } from './lock.js';
import { Notes } from './notes.js';
import { PhaseLine } from './phase-line.js';
import { RepliesOpened } from './replies-opened.js';
import { useCycle, useCycleEntries } from './use-cycle.js';

/** The year of a report: where it stands, what may be done, and all that goes into it. */
export function CyclePage(): ReactNode {
  const { year } = useParams({ from: '/report-cycles/$year' });
  const { t, plainNumber } = useLanguage();
  const { data: office } = useOffice();
  const { data: cycle, error, refetch } = useCycle(year);
  const entries = useCycleEntries(year);
  const [inHand, setInHand] = useState<StepInHand>();
  const references = useMemo(() => (office ? officeReferences(office) : {}), [office]);
  if (error)
    return (
      <>
        <Title order={1} size="h3">
          {t('cycle.title', { year })}
        </Title>
        {error instanceof DeskProblem && error.kind === 'not-found' ? (
          <>
            <Empty says={t('cycle.notThere')} />
            <Link to="/report-cycles">{t('cycles.title')}</Link>
          </>
        ) : (
          <ProblemNotice error={error} again={() => void refetch()} />
        )}
      </>
    );
  if (!cycle) return <Reading />;
  const [first] = entries.data?.pages ?? [];
  return (
    <ReferencesContext value={references}>
      <Title order={1} size="h3">
        {t('cycle.title', { year: plainNumber(cycle.year) })}
      </Title>
      <PhaseLine cycle={cycle} />
      <CycleSteps cycle={cycle} inHand={inHand} onTake={setInHand} />
      <div className="parts">
        <CycleDates cycle={cycle} />
        <Lock cycle={cycle} />
      </div>
      <div className="parts wide" id="notes">
        <Notes cycle={cycle} onTake={setInHand} />
        <RepliesOpened cycle={cycle} />
      </div>
      {entries.error && <ProblemNotice error={entries.error} again={() => void entries.refetch()} />}
      {!first && !entries.error && <Reading />}
      {first && (
        <>
          <Entries cycle={cycle} entries={first.entries} onTake={setInHand} />
          <Candidates
            candidates={entries.data?.pages.flatMap((page) => page.candidates) ?? []}
            more={entries.hasNextPage ? () => void entries.fetchNextPage() : undefined}
          />
          <div className="parts">
            <LateReplies replies={first.lateReplies} />
            <Feedback cycle={cycle} />
          </div>
        </>
      )}
    </ReferencesContext>
  );
}
