import type { DigestHole } from '@vigil/domain/stream/hole';
import type { Draft } from '@vigil/domain/decider';
import { canonicalJson } from '@vigil/vault/canonical-json';
import { sha256 } from './hash.js';

/** The drafts with each digest hole replaced by the SHA-256 (hex) over the canonical JSON of what it holds. Pure. */
export const withDigests = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) => ({ ...draft, payload: filled(draft.payload) }));

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  if (isHole(value)) return sha256(canonicalJson(value.$digest)).toString('hex');
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)]));
}

const isHole = (value: object): value is DigestHole =>
  '$digest' in value && typeof value.$digest === 'object' && Object.keys(value).length === 1;
