import type { Consent } from '../case/case-person.js';
import { NO_STATE } from '../vocabulary/consent-addressee.js';
import { isNo } from './standing-consent.js';

/**
 * The consents as they hold once another State is the respondent: who agreed to a letter without naming a State meant the
 * one before, and keeps that; who agreed to one for the new State by name is now asked about no other. A no stays for all.
 */
export const readdressed = (
  consents: readonly Consent[],
  before: string | null,
  now: string | null,
): readonly Consent[] =>
  consents.flatMap((consent): readonly Consent[] => {
    if (!consent.scope.startsWith('TRANSMIT_')) return [consent];
    if (consent.addressee !== null)
      return [consent.addressee === (now ?? NO_STATE) ? { ...consent, addressee: null } : consent];
    if (isNo(consent.status)) return [consent];
    return [{ ...consent, addressee: before ?? NO_STATE }];
  });
