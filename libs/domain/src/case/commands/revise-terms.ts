import { z } from 'zod';
import { operational } from '../../classification.js';
import { CASE_STATUS } from '../../vocabulary/case-status.js';
import { defineCommand, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { termsRevised } from '../events/terms-revised.js';
import { revisedTerms, termsMove } from '../terms/revised-terms.js';

const somethingMoves: Guard = ({ state, moment }) => (termsMove(state, moment) ? undefined : 'NO_TERM_MOVES');

/**
 * The office adopted other terms or holidays (`policy` is its version then): the running terms of the case move, each with
 * old and new end, and decisions that wait have the new terms (DOMAIN 5). A status is never changed by it; the calendar records what then falls due.
 */
export const reviseTerms = defineCommand({
  name: 'ReviseTerms',
  summary: 'Move the running terms by the office’s new policy',
  group: 'case',
  schema: z.strictObject({ policy: operational(z.int()) }),
  issuedBy: ['stream'],
  by: [],
  from: CASE_STATUS.codes,
  whileHeld: true,
  guards: [somethingMoves],
  record: ({ state, moment }) => {
    const starts = revisedTerms(state, moment);
    const moved = starts.map(({ kind, subject, rule, dueAt: to }) => {
      const before = state.terms.find((term) => term.kind === kind && term.subject === subject);
      return { kind, subject, rule, from: before?.dueAt ?? to, to };
    });
    return [draft(termsRevised, { policy: moment.office.version, moved, starts })];
  },
});
