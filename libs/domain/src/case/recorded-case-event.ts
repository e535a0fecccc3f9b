import type { Recorded } from '../decider.js';
import type { CaseEvent } from './events.js';

/** A recorded event of a case whose `type` tells its payload: for whoever looks at several types. */
export type RecordedCaseEvent = {
  [T in CaseEvent['type']]: Recorded<Extract<CaseEvent, { readonly type: T }>>;
}[CaseEvent['type']];
