import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../api/use-office.js';
import { useLanguage } from '../language/language.js';
import { Reason } from './reason.js';

interface Opening {
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

/** Who opened what, when and why, as an access log has it; `about` says in words what was opened. */
export function Openings<O extends Opening>({
  openings,
  about,
}: {
  readonly openings: readonly O[];
  readonly about: (opening: O) => string;
}): ReactNode {
  const { t, instant } = useLanguage();
  const names = useNames();
  return (
    <Table mt="xs" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('log.when')}</Table.Th>
          <Table.Th>{t('log.who')}</Table.Th>
          <Table.Th>{t('log.what')}</Table.Th>
          <Table.Th>{t('log.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {openings.map((opening, n) => (
          <Table.Tr key={n}>
            <Table.Td>{instant(opening.at)}</Table.Td>
            <Table.Td>{names(opening.by)}</Table.Td>
            <Table.Td>{about(opening)}</Table.Td>
            <Table.Td>
              <Reason of={opening.reason} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
