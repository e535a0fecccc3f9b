import type { z } from 'zod';
import type { Sealed } from '../classification.js';
import type { ActorUsed, Command, Draft, Moment, Origin, Rejection } from '../decider.js';
import type { RejectionCode } from '../rejections.js';
import type { Role } from '../vocabulary/role.js';

/** What a guard judges, and a command's events are made from. `S` is the state of the kind of stream. */
export interface JudgedIn<S, P> {
  readonly state: S;
  readonly payload: P;
  readonly actor: ActorUsed;
  readonly moment: Moment;
  readonly command: Command;
}

/** A statement of the good case, named so (`verifierIsNotAuthor`); returns what is wrong, or undefined. */
export type GuardIn<S, P = unknown> = (judged: JudgedIn<S, P>) => Rejection | RejectionCode | undefined;

/** One command of any kind of stream. */
export interface CommandOf<S, N extends string = string, P = never> {
  readonly name: N;
  readonly summary: string;
  /** The clear body as it arrives over HTTP: validation, OpenAPI and forms come from it. */
  readonly schema: z.ZodType;
  readonly issuedBy: readonly Origin[];
  /** The roles that may issue it (DOMAIN 7); asked of persons only. */
  readonly by: readonly Role[];
  /** Asks for If-Match over HTTP: a decision on what was read. */
  readonly ifMatch: boolean;
  /** The moment that can't be taken back: `execute` reads what it depends on in other streams under lock. */
  readonly departure: boolean;
  readonly guards: readonly GuardIn<S, P>[];
  readonly record: (judged: JudgedIn<S, P>) => readonly Draft[];
}

/** A command as its file states it: what is left out has its default in `COMMAND_DEFAULTS`. */
export interface CommandStated<S, N extends string, Z extends z.ZodType> {
  readonly name: N;
  readonly summary: string;
  readonly schema: Z;
  readonly issuedBy?: readonly Origin[];
  readonly by: readonly Role[];
  readonly ifMatch?: boolean;
  readonly departure?: boolean;
  readonly guards: readonly GuardIn<S, Sealed<z.output<Z>>>[];
  readonly record: (judged: JudgedIn<S, Sealed<z.output<Z>>>) => readonly Draft[];
}

/** By default a person issues it, on nothing that they must have read, and nothing departs. */
export const COMMAND_DEFAULTS = { issuedBy: ['person'], ifMatch: false, departure: false } as const;
