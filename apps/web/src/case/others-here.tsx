import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../api/use-office.js';
import { useLanguage } from '../language/language.js';
import { useOthersHere } from '../live/here.js';

/** Who else has this case open at this moment: two people on one case are told. */
export function OthersHere({ reference }: { readonly reference: string }): ReactNode {
  const { t, locale } = useLanguage();
  const names = useNames();
  const others = useOthersHere(reference);
  const who = new Intl.ListFormat(locale, { type: 'conjunction' }).format(others.map((id) => names(id)));
  return (
    <Text size="sm" role="status" className="others-here">
      {others.length > 0 && t('case.othersHere', { who })}
    </Text>
  );
}
