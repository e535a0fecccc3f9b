import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

/** A path that is no page. */
export function Gone(): ReactNode {
  const { t } = useLanguage();
  return (
    <Title order={1} size="h3" p="md">
      {t('problem.gone')}
    </Title>
  );
}
