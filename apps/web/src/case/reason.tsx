import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

/** Why somebody opened what is sealed, as they typed it; null is not for whoever reads. */
export function Reason({ of }: { readonly of: string | null }): ReactNode {
  const { t } = useLanguage();
  if (of === 'ERASED') return t('unlock.erased');
  return of === null ? '–' : <bdi className="as-typed">{of}</bdi>;
}
