import { ACT } from '../vocabulary/act.js';
import { AGE_BAND } from '../vocabulary/age-band.js';
import { ANNEX } from '../vocabulary/annex.js';
import { EXCLUSION } from '../vocabulary/exclusion.js';
import { GENDER } from '../vocabulary/gender.js';
import { MECHANISM } from '../vocabulary/mechanism.js';
import { RECORD_TYPE } from '../vocabulary/record-type.js';
import { RENDERING } from '../vocabulary/rendering.js';
import { STATE } from '../vocabulary/state.js';
import { NO_STATE_CODE } from './figures.js';
import type { Dimension } from './tally.js';

/** Every code of a dimension that a count may find, years up to a given one: what a table over tokens is read by. */
export const codesOf = (dimension: Dimension, untilYear: number): readonly string[] =>
  dimension === 'year' ? years(untilYear) : CODES[dimension];

/** Before it nothing was reported (DOMAIN 2.1), and an act of long ago may be told today. */
const FIRST_YEAR = 1950;
const years = (until: number): readonly string[] =>
  Array.from({ length: Math.max(0, until - FIRST_YEAR + 1) }, (_none, n) => String(FIRST_YEAR + n));

const CODES: { readonly [D in Exclude<Dimension, 'year'>]: readonly string[] } = {
  state: [...STATE.codes, NO_STATE_CODE],
  act: ACT.codes,
  mechanism: MECHANISM.codes,
  recordType: RECORD_TYPE.codes,
  gender: GENDER.codes,
  ageBand: AGE_BAND.codes,
  annex: ANNEX.codes,
  reason: EXCLUSION.codes,
  rendering: RENDERING.codes,
};
