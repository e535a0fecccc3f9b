import { Badge, Group, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { POST } from '@vigil/domain/vocabulary/post';
import { ROLE } from '@vigil/domain/vocabulary/role';
import { useNames } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import { OfficeSection, StepButton } from './office-section.js';
import { mayIssue, type OfficePart } from './office-steps.js';

/** Who works in the office: roles, unit, the calendar that counts for them. */
export function People({ office, onTake }: OfficePart): ReactNode {
  const { t, label, list } = useLanguage();
  const { ofUnits, ofColleagues } = office.calendarsUsed;
  const administers = mayIssue('AssignRoles', office);
  return (
    <OfficeSection
      part="people"
      title={t('office.people')}
      office={office}
      onTake={onTake}
      columns={[
        t('office.name'),
        t('office.roles'),
        t('office.unit'),
        t('office.calendar'),
        ...(administers ? [t('office.change')] : []),
      ]}
    >
      {office.colleagues.map(({ id, displayName, unit, roles, retired }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row" fw={400}>
            {displayName}{' '}
            {retired && (
              <Badge color="gray" tt="none">
                {t('office.retired')}
              </Badge>
            )}
          </Table.Th>
          <Table.Td>{list(roles.map((role) => label(ROLE.labels[role], role)))}</Table.Td>
          <Table.Td>{unit}</Table.Td>
          <Table.Td>{ofColleagues[id] ?? ofUnits[unit] ?? t('office.ownCalendar')}</Table.Td>
          {administers && (
            <Table.Td>
              {!retired && (
                <Group gap={4}>
                  <StepButton
                    office={office}
                    onTake={onTake}
                    step={{
                      command: 'AssignRoles',
                      fixed: { colleagueId: id },
                      begins: { roles, unit },
                      about: displayName,
                    }}
                  />
                  <StepButton
                    office={office}
                    onTake={onTake}
                    step={{ command: 'RetireColleague', fixed: { colleagueId: id }, about: displayName }}
                  />
                </Group>
              )}
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}

/** Declared conflicts: States whose cases a colleague does not see (DOMAIN 9.20). */
export function Conflicts({ office, onTake }: OfficePart): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const names = useNames();
  const declared = Object.entries(office.conflicts).flatMap(([id, states]) =>
    states.map((state) => ({ id, state })),
  );
  return (
    <OfficeSection
      part="conflicts"
      title={t('office.conflicts')}
      office={office}
      onTake={onTake}
      columns={[t('office.name'), t('work.state'), t('office.change')]}
      empty={declared.length === 0 && t('office.noConflicts')}
    >
      {declared.map(({ id, state }) => (
        <Table.Tr key={`${id}${state}`}>
          <Table.Th scope="row" fw={400}>
            {names(id)}
          </Table.Th>
          <Table.Td>{codeWords(state, language)}</Table.Td>
          <Table.Td>
            {id !== office.me.id && (
              <StepButton
                office={office}
                onTake={onTake}
                step={{
                  command: 'LiftConflict',
                  fixed: { colleagueId: id, state },
                  about: `${names(id)}, ${codeWords(state, language)}`,
                }}
              />
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}

/** Who holds the posts in whose name letters leave. */
export function Posts({ office, onTake }: OfficePart): ReactNode {
  const { t, day, label } = useLanguage();
  const names = useNames();
  return (
    <OfficeSection
      part="posts"
      title={t('office.posts')}
      office={office}
      onTake={onTake}
      columns={[t('office.post'), t('office.unit'), t('office.holder'), t('office.from')]}
      empty={office.posts.length === 0 && t('office.noPosts')}
    >
      {[...office.posts]
        .sort((one, other) => other.from.localeCompare(one.from))
        .map(({ post, unit, holder, from }) => (
          <Table.Tr key={`${post}${unit ?? ''}${from}`}>
            <Table.Th scope="row" fw={400}>
              {label(POST.labels[post], post)}
            </Table.Th>
            <Table.Td>{unit ?? '–'}</Table.Td>
            <Table.Td>{names(holder)}</Table.Td>
            <Table.Td>{day(from)}</Table.Td>
          </Table.Tr>
        ))}
    </OfficeSection>
  );
}
