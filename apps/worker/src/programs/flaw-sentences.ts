import type { Flaw } from '@vigil/ledger/verify';

/** A flaw as a sentence for somebody who has never seen the ledger's tables. */
export const sentenceOf = ({ what, where }: Flaw): string => `${what} at ${where}: ${SAID[what]}`;

const SAID: { readonly [W in Flaw['what']]: string } = {
  EVENT_CHANGED: 'a column of this event is not what was hashed when it was recorded.',
  EVENT_MISSING: 'there is no such event, though its stream goes on behind it.',
  EVENT_OUT_OF_CHAIN: 'this event does not follow the one before it in its stream.',
  BOX_CHANGED: 'the sealed content of this event is not the one that was recorded.',
  POSITION_MISSING: 'this place in the order over all streams is empty.',
  POSITION_WITHOUT_EVENT: 'this place in the order names an event that is not there, or names it twice.',
  EVENT_WITHOUT_POSITION: 'this event has no place in the order over all streams.',
  CHAIN_BROKEN: 'the chain over all streams does not lead here from the position before.',
  ROOT_DIFFERS: 'the root signed for this day is not the one that the chain has now.',
  ROOT_NOT_SIGNED: 'the signature under the root of this day is not one of the key that it names.',
  KEY_UNKNOWN: 'the root of this day is signed with a key that is not among the public keys given.',
};
