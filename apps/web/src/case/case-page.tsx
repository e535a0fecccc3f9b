import { Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useOffice } from '../api/use-office.js';
import { officeReferences, ReferencesContext } from '../forms/references.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { CaseHead } from './case-head.js';
import { caseReferences } from './case-references.js';
import { CaseTabs } from './case-tabs.js';
import { ColleaguesSteps } from './colleagues-steps.js';
import { OthersHere } from './others-here.js';
import { StageLine } from './stage-line.js';
import { Steps } from './steps.js';
import { useCase } from './use-case.js';

/** One case: where it stands, what may be done now, and all that is known of it, today or on any day. */
export function CasePage(): ReactNode {
  const { ref } = useParams({ from: '/cases/$ref' });
  const language = useLanguage();
  const [asOf, setAsOf] = useState<string | null>(null);
  const { data: office } = useOffice();
  const { data, error, refetch, isFetching } = useCase(ref, asOf);
  useEffect(() => {
    document.title = `${ref} · Vigil`;
    setAsOf(null);
    return () => {
      document.title = 'Vigil';
    };
  }, [ref]);
  const references = useMemo(
    () => ({
      ...(office ? officeReferences(office) : {}),
      ...(data ? caseReferences(data.data, language) : {}),
    }),
    [office, data, language],
  );
  if (error)
    return (
      <>
        <Title order={1} size="h3">
          <span className="reference">{ref}</span>
        </Title>
        <ProblemNotice error={error} again={() => void refetch()} />
      </>
    );
  if (!data) return <Reading />;
  const { data: one, etag } = data;
  return (
    <ReferencesContext value={references}>
      <CaseHead one={one} asOf={asOf} onAsOf={setAsOf} />
      <OthersHere reference={ref} />
      <StageLine one={one} />
      {asOf === null && etag !== null && (
        <ColleaguesSteps key={ref} reference={ref} version={Number(etag.replaceAll('"', ''))} />
      )}
      {asOf === null && <Steps one={one} etag={etag} reading={isFetching} />}
      <CaseTabs one={one} asOf={asOf} />
    </ReferencesContext>
  );
}
