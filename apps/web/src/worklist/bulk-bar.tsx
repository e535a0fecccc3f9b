import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useMe } from '../api/use-office.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { BulkHold, BulkReassign } from './bulk-lead.js';

/** Read when it is asked for: its form brings the schemas of all commands, which a list does not need. */
const RemindMe = lazy(() => import('./remind-me.js').then((part) => ({ default: part.RemindMe })));

export interface Bulk {
  readonly selected: readonly string[];
  /** The step was taken; in these cases it was refused. */
  readonly onTaken: (refused: readonly string[]) => void;
}

/** One step for several cases: each is a step of its own, judged by its own case. Those that refuse it stay selected. */
export function BulkBar({
  selected,
  onSelect,
}: {
  readonly selected: readonly string[];
  readonly onSelect: (references: readonly string[]) => void;
}): ReactNode {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const leads = useMe().roles.includes('SUPERVISOR');
  const [reminding, setReminding] = useState(false);
  const [refused, setRefused] = useState(0);
  const bulk: Bulk = {
    selected,
    onTaken: (references) => {
      void cache.invalidateQueries({ queryKey: ['cases'] });
      setRefused(references.length);
      setReminding(false);
      onSelect(references);
    },
  };
  return (
    <section className="bulk" aria-label={t('work.selected', { count: selected.length })}>
      <Text size="sm" fw={600}>
        {t('work.selected', { count: selected.length })}
      </Text>
      {leads && <BulkReassign {...bulk} />}
      {leads && <BulkHold {...bulk} />}
      <Button size="xs" variant="default" aria-expanded={reminding} onClick={() => setReminding(!reminding)}>
        {t('work.remind')}
      </Button>
      {refused > 0 && (
        <Text size="sm" role="alert">
          {t('work.refusedFor', { count: refused })}
        </Text>
      )}
      {reminding && (
        <Suspense fallback={<Reading />}>
          <RemindMe {...bulk} onClose={() => setReminding(false)} />
        </Suspense>
      )}
    </section>
  );
}
