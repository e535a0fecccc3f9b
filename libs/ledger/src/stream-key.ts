import type { StreamKind } from '@vigil/domain/decider';

/** The kind of data key that seals a stream's facts: a report cycle has one like a case's. */
export const keyKindOf = (kind: StreamKind): 'case' | 'office' => (kind === 'office' ? 'office' : 'case');
