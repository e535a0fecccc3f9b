import { Button, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { CYCLE_COMMANDS } from '@vigil/domain/report-cycle/cycle-catalogue';
import { CYCLE_PHASE } from '@vigil/domain/vocabulary/cycle-phase';
import { CommandForm } from '../forms/command-form.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { useCycles, useReadCycleAgain } from './use-cycle.js';

/** The reports there are; one whose period is known can be opened. */
export function CyclesPage(): ReactNode {
  const { t, label, day, plainNumber, code } = useLanguage();
  const { data, error, refetch } = useCycles();
  const readAgain = useReadCycleAgain();
  const [opening, setOpening] = useState<number>();
  if (error) return <ProblemNotice error={error} again={() => void refetch()} />;
  if (!data) return <Reading />;
  const open = commandLabel(CYCLE_COMMANDS.OpenCycle, code);
  return (
    <>
      <Title order={1} size="h3">
        {t('cycles.title')}
      </Title>
      <Text size="sm">{t('cycles.lead')}</Text>
      {data.cycles.length === 0 && <Empty says={t('cycles.none')} />}
      {opening !== undefined && (
        <CommandForm
          title={`${open}: ${plainNumber(opening)}`}
          path="/report-cycles"
          schema={CYCLE_COMMANDS.OpenCycle.schema as z.ZodType}
          fixed={{ year: opening }}
          etag={null}
          onRecorded={() => {
            setOpening(undefined);
            readAgain();
          }}
          onClose={() => setOpening(undefined)}
        />
      )}
      {data.cycles.length > 0 && (
        <Table verticalSpacing={6} mt="xs" className="board">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cycles.year')}</Table.Th>
              <Table.Th>{t('cycles.phase')}</Table.Th>
              <Table.Th>{t('cycles.period')}</Table.Th>
              <Table.Th>{t('cycles.session')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.cycles.map(({ year, phase, from, until, sessionOpensOn }) => (
              <Table.Tr key={year}>
                <Table.Th scope="row">
                  {phase === null ? (
                    plainNumber(year)
                  ) : (
                    <Link to="/report-cycles/$year" params={{ year: String(year) }} className="case-link">
                      {plainNumber(year)}
                    </Link>
                  )}
                </Table.Th>
                <Table.Td>
                  {phase === null ? (
                    <>
                      {t('cycles.notOpened')}{' '}
                      <Button size="compact-xs" variant="default" onClick={() => setOpening(year)}>
                        {open}
                        <span className="visually-hidden">: {plainNumber(year)}</span>
                      </Button>
                    </>
                  ) : (
                    label(CYCLE_PHASE.labels[phase], phase)
                  )}
                </Table.Td>
                <Table.Td>
                  {day(from)} – {day(until)}
                </Table.Td>
                <Table.Td>{sessionOpensOn === null ? '–' : day(sessionOpensOn)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
