import type { Identity } from '@vigil/domain/classification';
import type { Binding } from './box.js';

/** What the box of a text holds: the text and whether it may be rendered (COMPOSED) or only unlocked (RAW). */
export interface TextContent {
  readonly form: 'RAW' | 'COMPOSED';
  readonly text: string;
}
export type IdentityContent = Identity;

/** A text is bound to its stream, its box id (a keyed hash of its command and field), and its key. */
export const textBinding = (installation: string, stream: string, boxId: string): Binding => ({
  installation,
  stream,
  field: `text/${boxId}`,
});

/** An identity is bound to its person rather than to a case, since a person may stand in several. */
export const identityBinding = (installation: string, personId: string, boxId: string): Binding => ({
  installation,
  stream: `person/${personId}`,
  field: `identity/${boxId}`,
});
