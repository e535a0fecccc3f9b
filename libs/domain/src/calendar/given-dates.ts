import { z } from 'zod';

/** The years that a date given to the office may lie in: outside them it was mistyped, and terms could not be counted. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const OUTSIDE = `Give a date of the years ${FIRST_YEAR} to ${LAST_YEAR}.`;

/** A calendar day as somebody gives it, `2026-04-30`: one that exists, and within those years. */
export const givenDay = () =>
  z.iso.date({ abort: true }).refine((day) => isWithin(Number(day.slice(0, 4))), OUTSIDE);

/** An instant as somebody gives it, `2026-04-30T09:00:00+02:00`: one that exists, and within those years (UTC). */
export const givenInstant = () =>
  z.iso
    .datetime({ offset: true, abort: true })
    .refine((instant) => isWithin(new Date(instant).getUTCFullYear()), OUTSIDE);

const isWithin = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
