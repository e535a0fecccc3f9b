import type { Colleague } from '../office/office-state.js';
import { DECIDING } from '../vocabulary/role.js';

/**
 * Whether somebody may record a step as of a past instant, with a reason: whoever decides in a case may say when they did. It is
 * never before what the stream last recorded (DESIGN "Two instants"); intake and partners date by the fields of their commands.
 */
export const mayBackdate = ({ roles }: Pick<Colleague, 'roles'>): boolean =>
  DECIDING.some((role) => roles.includes(role));
