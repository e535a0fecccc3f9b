import { undeclared } from '../classification.js';
import { CYCLE_COMMANDS } from './cycle-catalogue.js';
import { CYCLE_EVENTS } from './cycle-events.js';

describe('every leaf of a report’s cycle declares its class', () => {
  it.each(Object.entries(CYCLE_COMMANDS))('command %s', (name, command) => {
    expect(undeclared(command.schema)).toEqual([]);
    expect(command.name).toBe(name);
  });
  it.each(Object.entries(CYCLE_EVENTS))('event %s', (name, event) => {
    expect(undeclared(event.schema)).toEqual([]);
    expect(event.type).toBe(name);
  });
});
