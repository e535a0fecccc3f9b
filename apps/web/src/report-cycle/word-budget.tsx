import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { useCycleWords } from './use-cycle.js';

/** How much of the main report's words the entries take. */
export function WordBudget({ year }: { readonly year: string }): ReactNode {
  const { t } = useLanguage();
  const { data } = useCycleWords(year);
  if (!data) return null;
  const { main, annex, limit } = data;
  return (
    <div className="word-budget">
      <Text size="sm" fw={600} component="h3">
        {t('cycle.budget')}
      </Text>
      <Progress
        value={Math.min(100, (main / limit) * 100)}
        color={main > limit ? 'red' : 'blue'}
        aria-label={t('cycle.budget')}
      />
      <Text size="sm">{t('cycle.budgetSays', { main, limit, annex })}</Text>
      {main > limit && (
        <Text size="sm" className="due late">
          <Sign of="late" /> {t('cycle.overBudget', { over: main - limit })}
        </Text>
      )}
      <Text size="xs" className="quiet">
        {t('cycle.ofWhatISee')}
      </Text>
    </div>
  );
}
