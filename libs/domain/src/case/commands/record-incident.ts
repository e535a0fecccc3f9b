import { z } from 'zod';
import { givenDay } from '../../calendar/given-dates.js';
import { dayOf } from '../../calendar/day.js';
import { composed, fact } from '../../classification.js';
import { OPEN, defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { incidentRecorded } from '../events/incident-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { personsAreKnown } from '../guards/persons.js';
import { personId } from '../person-facts.js';

/** Something new happened to somebody of the case: the risk is to be assessed anew before anything leaves (D3). */
export const recordIncident = defineCommand({
  name: 'RecordIncident',
  summary: 'Record a new incident',
  group: 'people',
  schema: z.strictObject({
    on: fact(givenDay()),
    description: composed(5_000),
    persons: z.array(personId()).max(100).default([]),
  }),
  by: ['OFFICER', 'PROTECTION', 'SUPERVISOR', 'INTAKE'],
  from: OPEN,
  whileHeld: true,
  guards: [dayIsNotInFuture('on', ({ on }) => on), personsAreKnown('persons', ({ persons }) => persons)],
  record: ({ state, payload, moment, command }) => [
    draft(incidentRecorded, {
      id: madeBy(command, 'incident'),
      on: payload.on,
      persons: [...new Set(payload.persons)],
      description: payload.description,
      development: [...new Set([payload.on, dayOf(moment.effectiveAt)])],
      ends: endingTerms(state, 'riskValidity'),
    }),
  ],
});
