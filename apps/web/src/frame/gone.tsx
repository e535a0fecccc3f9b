import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

/** A path that is no page. */
export function Gone(): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <Title order={1} size="h3">
        {t('problem.gone')}
      </Title>
      <Text size="sm" my="xs">
        {t('problem.gone.do')}
      </Text>
      <Link to="/">{t('nav.mine')}</Link>
    </>
  );
}
