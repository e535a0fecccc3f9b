import { z } from 'zod';
import { cycleStream } from '@vigil/domain/report-cycle/cycle-decider';
import { notFound } from '../problems/problem.js';

/** The year of a report in a path. What is no year is unknown like any other: 404, the same bytes. */
export const cycleYear = z.string().max(20);

/** The stream of a report's cycle by its year. Throws the one 404 for what is no year of a report. */
export function streamOfYear(typed: string): string {
  if (!/^20\d\d$|^2100$/.test(typed)) throw notFound();
  return cycleStream(Number(typed));
}
