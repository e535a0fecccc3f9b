import type { CaseState } from '@vigil/domain/case/case-state';
import { segmentsOf } from '@vigil/domain/text/segments';

/**
 * A text with the aliases of this case. One that a merge or split brought was written in another case, where `{P1}` may
 * have been somebody else: what its aliases mean was recorded when it was carried over.
 */
export function withOwnAliases(state: CaseState, textId: string, text: string): string {
  const carried = state.carriedTexts[textId];
  if (!carried) return text;
  const segments = segmentsOf(text, carried);
  if ('code' in segments) return text;
  return segments
    .map((segment) =>
      'personId' in segment ? `{${state.persons[segment.personId]?.alias ?? '?'}}` : segment.words,
    )
    .join('');
}
