import { z } from 'zod';
import { fact, type Sealed } from '../classification.js';
import { RECIPIENTS } from '../vocabulary/recipient.js';
import { TERM_KINDS } from '../vocabulary/term-kind.js';
import type { Recorded } from '../decider.js';
import type { StreamStage } from './term.js';
import { LEVEL_EFFECT } from '../vocabulary/level-effect.js';

const termKey = z.strictObject({ kind: fact(z.enum(TERM_KINDS)), subject: fact(z.string()) });

/** A term as an event or a command to another stream carries it; its stage is one of those of its kind of stream. */
export const termIn = <const S extends readonly [StreamStage, ...StreamStage[]]>(stages: S) =>
  termKey.extend({
    stage: fact(z.enum(stages)),
    dueAt: fact(z.int()),
    levels: z.array(
      z.strictObject({
        name: fact(z.string()),
        at: fact(z.int()),
        to: fact(z.enum(RECIPIENTS)),
        does: fact(z.enum(LEVEL_EFFECT.codes)),
      }),
    ),
    rule: fact(z.string()),
    policy: fact(z.int()),
    passed: z.array(fact(z.string())),
  });

/** What any event may carry besides its own payload: the terms that it starts, and those that it ends. */
export const clockworkOf = <T extends z.ZodType>(term: T) => ({
  starts: z.array(term).optional(),
  ends: z.array(termKey).optional(),
});

/** What `evolve` of one event may know of its recording. */
export type RecordedMeta = Omit<Recorded, 'payload' | 'type' | 'stream'>;

/** One event of any kind of stream. */
export interface EventIn<S, T extends string = string, P = never> {
  readonly type: T;
  /** Of the payload's schema; a change of shape is a new version with an upcast. */
  readonly version: number;
  readonly schema: z.ZodType;
  /** Turns a payload of an older version (`from`) into one of this version. */
  readonly upcast?: (payload: unknown, from: number) => unknown;
  /** A reminder moves neither ETag nor what somebody has read. */
  readonly reminder: boolean;
  readonly evolve: (state: S, payload: P, event: RecordedMeta) => S;
}

/**
 * How one kind of stream defines its events: the payload's shape (each leaf with a class) and what it changes. `evolve` copies
 * facts, asks no rule and no clock. Terms in `starts` and `ends` are applied by the fold (`fold.ts`), not by an event's `evolve`.
 *
 * @param carried what any event of the kind may carry besides its own payload
 */
export const eventsOf =
  <S>() =>
  <C extends z.ZodRawShape>(carried: C) =>
  <const T extends string, Shape extends z.ZodRawShape>(definition: {
    readonly type: T;
    readonly version?: number;
    readonly reminder?: boolean;
    readonly shape: Shape;
    readonly upcast?: (payload: unknown, from: number) => unknown;
    readonly evolve: (state: S, payload: Sealed<z.output<z.ZodObject<Shape & C>>>, event: RecordedMeta) => S;
  }): EventIn<S, T, Sealed<z.output<z.ZodObject<Shape & C>>>> => ({
    type: definition.type,
    version: definition.version ?? 1,
    reminder: definition.reminder ?? false,
    schema: z.strictObject({ ...definition.shape, ...carried }),
    evolve: definition.evolve,
    ...(definition.upcast ? { upcast: definition.upcast } : {}),
  });

/** An event as a command decides it: `draft(screeningStarted, { … })`; a wrong payload does not compile. */
export const draft = <S, T extends string, P>(
  definition: EventIn<S, T, P>,
  payload: P,
  effectiveAt?: number,
) => ({
  type: definition.type,
  payload,
  ...(effectiveAt === undefined ? {} : { effectiveAt }),
});
