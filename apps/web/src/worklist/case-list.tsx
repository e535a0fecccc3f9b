import { Button, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useMe } from '../api/use-office.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { BulkBar } from './bulk-bar.js';
import { CaseRows } from './case-rows.js';
import { FilterBar } from './filter-bar.js';
import { useFilters } from './kept-filters.js';
import { useCases } from './use-cases.js';
import { isNarrowed, TITLES, type ViewName } from './views.js';

const REGISTRARS = ['INTAKE', 'OFFICER', 'SUPERVISOR', 'PARTNER'];

/** Those who take a step for several cases at once. */
const SELECTING = ['OFFICER', 'SUPERVISOR'];

/** A list of cases, the soonest due first: filters above, what may be done with the selected ones below them. */
export function CaseList({ view }: { readonly view: ViewName }): ReactNode {
  const { t } = useLanguage();
  const me = useMe();
  const filters = useFilters(view);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCases(view, filters);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const cases = useMemo(() => data?.pages.flatMap((page) => page.cases) ?? [], [data]);
  const narrowed = isNarrowed(filters);
  const selectable = me.roles.some((role) => SELECTING.includes(role));
  return (
    <>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={1} size="h3">
          {t(TITLES[view])}
        </Title>
        {me.roles.some((role) => REGISTRARS.includes(role)) && (
          <Button component={Link} to="/register" size="xs">
            {t('nav.register')}
          </Button>
        )}
      </Group>
      <FilterBar view={view} />
      {selectable && selected.size > 0 && (
        <BulkBar selected={[...selected]} onSelect={(references) => setSelected(new Set(references))} />
      )}
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      {!data && !error && <Reading />}
      {data && cases.length === 0 && (
        <Empty says={t(narrowed ? 'work.empty.filtered' : `work.empty.${view}`)} />
      )}
      {cases.length > 0 && (
        <CaseRows
          cases={cases}
          selectable={selectable}
          selected={selected}
          onSelect={setSelected}
          more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
    </>
  );
}
