import { z } from 'zod';
import { CONSENT_ADDRESSEE, NO_STATE } from '../vocabulary/consent-addressee.js';

/** Whom an answer to a TRANSMIT question may name: a State, or `OTH` for an armed group, a company, another who acted. */
export const consentAddressee = () => z.enum(CONSENT_ADDRESSEE.codes);

/** How a consent names an addressee: null for the respondent, whether a State or, where there is none, no State. */
export const addresseeOf = (given: string | undefined, respondent: string | null): string | null =>
  given === undefined || given === (respondent ?? NO_STATE) ? null : given;
