import type { WrappingClass } from './key-service.js';

/**
 * What a data key seals, and whom or what its `subject` names:
 *
 * - `person`: identities of a person (personId). - `text`: one text (the box's id). - `case`: the fact boxes of a case's or
 *   cycle's stream (stream). - `personFacts`: facts about one person (personId). - `office`: the office's facts (stream).
 */
export const KEY_KINDS = ['case', 'personFacts', 'person', 'text', 'office'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** The kinds that hold facts: all that the conducting worker may see. */
export const FACT_KINDS = ['case', 'personFacts', 'office'] as const satisfies readonly KeyKind[];

/** Which class of master keys wraps the data keys of a kind. */
export const WRAPPED_BY: { readonly [K in KeyKind]: WrappingClass } = {
  case: 'facts',
  personFacts: 'facts',
  office: 'facts',
  person: 'identity',
  text: 'text',
};
