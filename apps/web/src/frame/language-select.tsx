import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { DESK_LANGUAGES, isDeskLanguage } from '../language/languages.js';

/** The languages, each by its own name. */
export function LanguageSelect(): ReactNode {
  const { code, choose, t } = useLanguage();
  return (
    <NativeSelect
      size="xs"
      className="language-select"
      aria-label={t('language.label')}
      value={code}
      data={Object.entries(DESK_LANGUAGES).map(([value, { name }]) => ({ value, label: name }))}
      onChange={({ currentTarget }) => {
        if (isDeskLanguage(currentTarget.value)) choose(currentTarget.value);
      }}
    />
  );
}
