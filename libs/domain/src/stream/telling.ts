import type { EffectDraft, Notice } from './effect-draft.js';

/** A notice put in the inbox of each of them; nothing where there is nobody. */
export const inbox = (to: readonly string[], notice: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [{ kind: 'inbox', queue: 'conducting', to, notice }];

/** A notice put in the inbox of each of them and told by mail: at once or with the digest, as its urgency asks (DOMAIN 5). */
export const inboxAndMail = (to: readonly string[], notice: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [...inbox(to, notice), { kind: 'mail', queue: 'conducting', to, notice }];
