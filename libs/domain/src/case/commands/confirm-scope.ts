import { z } from 'zod';
import { composed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { scopeConfirmed } from '../events/scope-confirmed.js';
import { cooperationIsRecorded, protectedPersonIsPresent } from '../guards/inclusion.js';
import { anActIsAlleged, fearIsReasoned, internalConsentIsGiven, nexusIsAlleged } from '../guards/scope.js';

/**
 * Confirms that the allegation falls under resolution 12/2 (DOMAIN 3.4, elements 1 to 3 with the nexus alleged) and that
 * the office may look into it. A preventive case rests on a reasoned fear instead of act and nexus.
 */
export const confirmScope = defineCommand({
  name: 'ConfirmScope',
  summary: 'Confirm that the allegation is within scope',
  group: 'intake',
  schema: z.strictObject({ reasonedFear: composed(5_000).optional() }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['SCREENING'],
  ifMatch: true,
  guards: [
    protectedPersonIsPresent,
    cooperationIsRecorded,
    anActIsAlleged,
    nexusIsAlleged,
    fearIsReasoned,
    internalConsentIsGiven,
  ],
  record: ({ payload, actor }) => [
    draft(scopeConfirmed, { by: actingPerson(actor) ?? '', reasonedFear: payload.reasonedFear ?? null }),
  ],
});
