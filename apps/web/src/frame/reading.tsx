import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

/** Something is being read. */
export function Reading(): ReactNode {
  const { t } = useLanguage();
  return (
    <Center p="xl" role="status" aria-label={t('loading')}>
      <Loader size="sm" />
    </Center>
  );
}
