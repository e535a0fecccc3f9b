import type { ActorUsed, Command, Decision, Moment, Rejection } from '../decider.js';
import type { CommandOf } from './command-of.js';

/**
 * Judges one command of any stream on a settled state, at `moment.effectiveAt`. What `enter` refuses (origin, access, status)
 * stops first and alone; then all failed guards are told together, so that the office mends everything at once (DOMAIN 6, 7).
 *
 * @param definition what the catalogue of the stream's kind says of the command; undefined for one that it does not know
 */
export function judge<S, D extends CommandOf<S, string, unknown>>(
  definition: D | undefined,
  { state, command, moment }: { readonly state: S; readonly command: Command; readonly moment: Moment },
  enter: (definition: D) => ActorUsed | Rejection,
): Decision {
  if (!definition) return { accepted: false, rejections: [{ code: 'UNKNOWN_COMMAND' }] };
  const actor = enter(definition);
  if ('code' in actor) return { accepted: false, rejections: [actor] };
  const judged = { state, payload: command.payload, actor, moment, command };
  const [first, ...rest] = definition.guards
    .map((guard) => guard(judged))
    .filter((failed) => failed !== undefined)
    .map((failed): Rejection => (typeof failed === 'string' ? { code: failed } : failed));
  return first === undefined
    ? { accepted: true, actor, events: definition.record(judged) }
    : { accepted: false, rejections: [first, ...rest] };
}
