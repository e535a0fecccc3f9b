import { Alert, Button, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DeskProblem, type Failure } from '../api/problem.js';
import type { Key } from '../language/en.js';
import { useLanguage } from '../language/language.js';

/** What happened, what is safe, what to do; with all failed rules of a refused step. */
export function ProblemNotice({
  error,
  failures,
  again,
}: {
  readonly error: unknown;
  /** Those to list here; all of the problem's by default. */
  readonly failures?: readonly Failure[] | undefined;
  readonly again?: (() => void) | undefined;
}): ReactNode {
  const { t } = useLanguage();
  const problem = error instanceof DeskProblem ? error : new DeskProblem('fault', '');
  const advice = ADVICE[problem.kind];
  const listed = failures ?? problem.failures;
  return (
    <Alert
      color={problem.kind === 'offline' || problem.kind === 'stale' ? 'orange' : 'red'}
      role="alert"
      m="xs"
      title={t(`problem.${problem.kind}`)}
    >
      {advice && <Text size="sm">{t(advice)}</Text>}
      {listed.length > 0 && <Failures failures={listed} />}
      {again && (
        <Button size="xs" mt="xs" variant="default" onClick={again}>
          {t('problem.again')}
        </Button>
      )}
    </Alert>
  );
}

const ADVICE: Readonly<Partial<Record<DeskProblem['kind'], Key>>> = {
  offline: 'problem.offline.do',
  stale: 'problem.stale.do',
  'not-found': 'problem.not-found.do',
  unavailable: 'problem.unavailable.do',
  fault: 'problem.fault.do',
};

/** Failed rules: what is wrong, what mends it, and where the rule stands. */
export function Failures({ failures }: { readonly failures: readonly Failure[] }): ReactNode {
  return (
    <List size="sm" spacing={4}>
      {failures.map(({ code, field, says, remedy, paragraph, entries = [] }) => (
        <List.Item key={`${code}${field ?? ''}`}>
          <b>{says}</b> {entries.length > 0 && <bdi>{entries.join(', ')}</bdi>} {remedy}{' '}
          {paragraph && (
            <Text span size="xs" className="quiet">
              {paragraph}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}
