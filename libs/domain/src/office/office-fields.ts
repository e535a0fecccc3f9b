import { z } from 'zod';
import { givenDay } from '../calendar/given-dates.js';
import { fact, operational } from '../classification.js';
import { ROLES } from '../vocabulary/role.js';
import { STATE } from '../vocabulary/state.js';

/** The id of a colleague: opaque, since lists are ordered by it in clear; never a name. */
export const colleagueId = () =>
  operational(
    // Every JavaScript object has a `constructor`: a colleague of that name would be found where there is none.
    z
      .string()
      .regex(/^(?!constructor$)[a-z0-9][a-z0-9_-]{1,39}$/, 'Give an id of small letters, digits, - and _.'),
  );

/** A unit of the office by its short code, such as `geneva`. */
export const unit = () =>
  operational(
    z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'Give the unit’s code of small letters, digits and -.'),
  );

/** A holiday calendar by its short code, such as `new-york`. */
export const calendar = () =>
  operational(
    z
      .string()
      .regex(
        /^(?!constructor$)[a-z0-9][a-z0-9-]{1,39}$/,
        'Give the calendar’s code of small letters, digits and -.',
      ),
  );

/** The roles of a colleague, each once. */
export const roles = () =>
  z
    .array(fact(z.enum(ROLES)))
    .min(1)
    .max(ROLES.length)
    .refine((given) => new Set(given).size === given.length, 'Give each role once.');

/** Alpha-3 codes of States. */
export const states = () =>
  z
    .array(fact(z.enum(STATE.codes)))
    .min(1)
    .max(STATE.codes.length);

export const state = () => fact(z.enum(STATE.codes));

/** A calendar day of Zurich, `2026-04-30`. */
export const day = () => fact(givenDay());

/** The year that a report is called by. */
export const reportYear = () => fact(z.int().min(2000).max(2100));
