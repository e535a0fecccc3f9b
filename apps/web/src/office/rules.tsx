import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { useNames } from '../api/use-office.js';
import { useLanguage } from '../language/language.js';
import { OfficeSection, StepButton } from './office-section.js';
import type { OfficePart } from './office-steps.js';

/** The terms in force, and beside each what somebody proposed instead. */
export function Policies({ office, onTake }: OfficePart): ReactNode {
  const { t, code, number } = useLanguage();
  const names = useNames();
  const proposals = Object.values(office.proposedPolicies);
  const shown = (value: unknown): string =>
    [value]
      .flat()
      .map((one) => number(Number(one)))
      .join(' · ');
  const begins = Object.fromEntries(
    Object.entries(office.parameters)
      .filter(([name]) => name !== 'secondsPerDay')
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
  return (
    <OfficeSection
      part="policies"
      title={t('office.terms')}
      office={office}
      onTake={onTake}
      begins={{ AdoptPolicy: begins, ProposePolicy: { parameters: begins } }}
      columns={[
        t('office.term'),
        t('office.inForce'),
        ...proposals.map(({ by }) => t('office.proposedBy', { who: names(by) })),
      ]}
    >
      {Object.entries(office.parameters)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {fieldLabel(name, code)}
            </Table.Th>
            <Table.Td>{shown(value)}</Table.Td>
            {proposals.map(({ id, parameters }) => {
              const proposed = (parameters as Readonly<Record<string, unknown>>)[name];
              return <Table.Td key={id}>{proposed === undefined ? '' : shown(proposed)}</Table.Td>;
            })}
          </Table.Tr>
        ))}
      {proposals.length > 0 && (
        <Table.Tr>
          <Table.Td colSpan={2} />
          {proposals.map(({ id, by }) => (
            <Table.Td key={id}>
              <StepButton
                office={office}
                onTake={onTake}
                step={{ command: 'AdoptPolicy', fixed: { proposalId: id }, begins: {}, about: names(by) }}
              />
            </Table.Td>
          ))}
        </Table.Tr>
      )}
    </OfficeSection>
  );
}

/** Holidays: the office's own calendar and those of duty stations, and who works by which. */
export function Calendars({ office, onTake }: OfficePart): ReactNode {
  const { t, day } = useLanguage();
  const names = useNames();
  const { ofUnits, ofColleagues } = office.calendarsUsed;
  const users = (calendar: string): string =>
    [
      ...Object.entries(ofUnits).flatMap(([unit, used]) => (used === calendar ? [unit] : [])),
      ...Object.entries(ofColleagues).flatMap(([id, used]) => (used === calendar ? [names(id)] : [])),
    ].join(', ');
  const all = [
    { calendar: '', days: office.holidays, usedBy: t('office.everybodyElse') },
    ...Object.entries(office.calendars).map(([calendar, days]) => ({
      calendar,
      days,
      usedBy: users(calendar) || '–',
    })),
  ];
  return (
    <OfficeSection
      part="calendars"
      title={t('office.holidays')}
      office={office}
      onTake={onTake}
      columns={[t('office.calendar'), t('office.days'), t('office.usedBy'), t('office.change')]}
    >
      {all.map(({ calendar, days, usedBy }) => (
        <Table.Tr key={calendar}>
          <Table.Th scope="row" fw={400}>
            {calendar || t('office.ownCalendar')}
          </Table.Th>
          <Table.Td>
            {days.length === 0 ? t('office.noHolidays') : days.map((one) => day(one)).join(' · ')}
          </Table.Td>
          <Table.Td>{usedBy}</Table.Td>
          <Table.Td>
            <StepButton
              office={office}
              onTake={onTake}
              step={{
                command: 'SetHolidays',
                begins: { calendar: calendar || undefined, days },
                about: calendar || t('office.ownCalendar'),
              }}
            />
          </Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}

/** The periods of reports: what falls into which, and whether the intake is open. */
export function Periods({ office, onTake }: OfficePart): ReactNode {
  const { t, day, plainNumber, code } = useLanguage();
  return (
    <OfficeSection
      part="periods"
      title={t('office.periods')}
      office={office}
      onTake={onTake}
      columns={[
        t('cycles.year'),
        t('cycles.period'),
        fieldLabel('submissionsDueOn', code),
        fieldLabel('sessionOpensOn', code),
        t('office.change'),
      ]}
      empty={office.periods.length === 0 && t('office.noPeriods')}
    >
      {office.periods.map(({ year, from, until, submissionsDueOn, sessionOpensOn, intakeClosed }) => (
        <Table.Tr key={year}>
          <Table.Th scope="row">{plainNumber(year)}</Table.Th>
          <Table.Td>
            {day(from)} – {day(until)}
          </Table.Td>
          <Table.Td>{submissionsDueOn === null ? '–' : day(submissionsDueOn)}</Table.Td>
          <Table.Td>{sessionOpensOn === null ? '–' : day(sessionOpensOn)}</Table.Td>
          <Table.Td>
            {intakeClosed ? (
              t('office.intakeClosed')
            ) : (
              <StepButton
                office={office}
                onTake={onTake}
                step={{ command: 'CloseIntake', fixed: { year }, about: plainNumber(year) }}
              />
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}
