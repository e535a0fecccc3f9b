import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../api/use-office.js';
import { useLanguage } from '../language/language.js';
import { OfficeSection, StepButton } from './office-section.js';
import type { OfficePart } from './office-steps.js';

/** Who is on duty for threats to life and liberty, and who after them. */
export function Roster({ office, onTake }: OfficePart): ReactNode {
  const { t, instant } = useLanguage();
  const names = useNames();
  const turns = office.roster.map(({ from, until, supervisor, next }) => ({
    from: asTyped(from),
    until: asTyped(until),
    supervisor,
    next,
  }));
  return (
    <OfficeSection
      part="roster"
      title={t('office.duty')}
      office={office}
      onTake={onTake}
      begins={{ SetDutyRoster: { turns } }}
      columns={[t('office.from'), t('office.until'), t('office.supervisor'), t('office.next')]}
      empty={office.roster.length === 0 && t('office.noDuty')}
    >
      {office.roster.map(({ from, until, supervisor, next }) => (
        <Table.Tr key={from}>
          <Table.Td>{instant(from)}</Table.Td>
          <Table.Td>{instant(until)}</Table.Td>
          <Table.Td>{names(supervisor)}</Table.Td>
          <Table.Td>{names(next)}</Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}

/** An instant as a field for date and time holds it: in the time of the reader's machine, to the minute. */
function asTyped(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Who is away, and who acts for them. */
export function Absences({ office, onTake }: OfficePart): ReactNode {
  const { t, day } = useLanguage();
  const names = useNames();
  const absences = [...office.absences].sort((one, other) => other.from.localeCompare(one.from));
  const supervises = office.me.roles.includes('SUPERVISOR');
  return (
    <OfficeSection
      part="absences"
      title={t('office.absences')}
      office={office}
      onTake={onTake}
      columns={[
        t('office.name'),
        t('office.from'),
        t('office.until'),
        t('office.deputy'),
        t('office.change'),
      ]}
      empty={absences.length === 0 && t('office.noAbsences')}
    >
      {absences.map(({ id, colleague, from, until, deputy, endedAt }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row" fw={400}>
            {names(colleague)}
          </Table.Th>
          <Table.Td>{day(from)}</Table.Td>
          <Table.Td>{endedAt === null ? day(until) : t('office.ended', { day: day(endedAt) })}</Table.Td>
          <Table.Td>{names(deputy)}</Table.Td>
          <Table.Td>
            {endedAt === null && (supervises || colleague === office.me.id) && (
              <StepButton
                office={office}
                onTake={onTake}
                step={{ command: 'EndAbsence', fixed: { absenceId: id }, about: names(colleague) }}
              />
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}
