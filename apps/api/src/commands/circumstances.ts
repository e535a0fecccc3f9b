import { z } from 'zod';
import { mayBackdate } from '@vigil/domain/access/may-backdate';
import { givenInstant } from '@vigil/domain/calendar/given-dates';
import { composed, operational, type TextRef } from '@vigil/domain/classification';
import type { Actor, Command } from '@vigil/domain/decider';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { Step } from '@vigil/ledger/execute';
import type { Office } from '../office/office.js';

/** What a step of the past carries besides: the date at which it took effect, and why it is recorded late. */
export const pastStep = {
  backdated: z.strictObject({ effectiveAt: operational(givenInstant()), reason: composed(2_000) }).optional(),
};
/** What a step in an emergency carries besides: a supervisor of another unit says why; the data protection officer is told. */
export const emergencyStep = { breakGlass: z.strictObject({ reason: composed(2_000) }).optional() };

/** What a step carries besides its command's own fields, sealed. */
export interface Circumstances {
  readonly backdated?: { readonly effectiveAt: string; readonly reason: TextRef } | undefined;
  readonly breakGlass?: { readonly reason: TextRef } | undefined;
}

/** A sealed body, parted into the command's own fields and the circumstances of the step. */
export function parted(sealed: unknown): {
  readonly own: Readonly<Record<string, unknown>>;
  readonly circumstances: Circumstances;
} {
  const { backdated, breakGlass, ...own } = sealed as Circumstances & Readonly<Record<string, unknown>>;
  return { own, circumstances: { backdated, breakGlass } };
}

/** The person who acts, with the reasons that the step carries. */
export const actorIn = ({ id }: Pick<Colleague, 'id'>, { backdated, breakGlass }: Circumstances): Actor => ({
  origin: 'person',
  id,
  ...(breakGlass ? { breakGlass: breakGlass.reason } : {}),
  ...(backdated ? { backdated: backdated.reason } : {}),
});

/**
 * When a step takes effect, if it is not now, and whether its giver may date it back: asked of the office as it is now, since whom
 * the guard recognised may have lost the right meanwhile.
 */
export async function datesOf(
  { backdated }: Circumstances,
  { id }: Pick<Colleague, 'id'>,
  office: Office,
): Promise<Pick<Step<unknown, never>, 'effectiveAt' | 'backdated'>> {
  if (backdated === undefined) return {};
  const colleague = (await office.now()).state.colleagues[id];
  return {
    effectiveAt: Date.parse(backdated.effectiveAt),
    backdated: colleague !== undefined && mayBackdate(colleague),
  };
}

/** A command of a person: what it says is sealed, and nothing but the person caused it. */
export const personCommand = (type: string, payload: unknown, actor: Actor, commandId: string): Command => ({
  type,
  payload,
  actor,
  commandId,
  causationId: null,
});
