import type { ConsentStatus } from '../vocabulary/consent.js';

const FROM_STRICTEST: readonly ConsentStatus[] = ['REFUSED', 'WITHDRAWN', 'EXPIRED', 'NOT_ASKED', 'GIVEN'];

/** The most protective of several answers (DOMAIN 3.5); no answer at all is NOT_ASKED. */
export const strictest = (statuses: readonly ConsentStatus[]): ConsentStatus =>
  FROM_STRICTEST.find((status) => statuses.includes(status)) ?? 'NOT_ASKED';
