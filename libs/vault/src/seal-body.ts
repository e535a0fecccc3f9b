import type { IdentityRef, Sealed, TextRef } from '@vigil/domain/classification';
import type { z } from 'zod';
import { sealJson, type DataKey } from './box.js';
import { KeyNotStored, type NewBox, type VaultBoxes } from './boxes.js';
import { identityBinding, textBinding, type TextContent } from './content.js';
import type { HeldKey, Keyring } from './keyring.js';
import type { MintedKey } from './minted-key.js';
import { clearLeaves, hasClearLeaves, withoutClearLeaves, type ClearLeaf } from './sealed-leaves.js';
import type { Tokens } from './tokens.js';

/** Finds in a text whom it mentions and what rules need to know of it, as codes. Pure; `libs/domain/text` supplies it. */
export type Inspect = (text: string, form: TextContent['form']) => Pick<TextRef, 'mentions' | 'checks'>;

export interface SealBodyRequest<S extends z.ZodType> {
  readonly schema: S;
  /** The body as the schema parsed it. */
  readonly body: z.output<S>;
  readonly stream: string;
  readonly commandId: string;
  readonly inspect: Inspect;
  /** Whose an identity is that has no `personId` beside it. */
  readonly personId?: string | undefined;
}

export interface EdgeVault {
  readonly installation: string;
  readonly keyring: Keyring;
  readonly boxes: VaultBoxes;
  readonly tokens: Tokens;
}

/** The person's data were erased: nothing may be recorded under their identity again. */
export class PersonErased extends Error {
  override readonly name = 'PersonErased';
  constructor() {
    super("This person's data were erased. Register a new person if the office has new information.");
  }
}

/**
 * Seals a command's body at the edge: every identity becomes an IdentityRef under its person's key, every text a TextRef under a
 * key of its own, and all boxes are in the vault, committed in one statement, when this returns. A body without any touches no
 * database. Facts stay in clear, for the ledger to seal. The same command sealed again gives the same references.
 * Throws PersonErased, and SchemaNotSealable for a schema that does not declare all its leaves.
 */
export async function sealBody<S extends z.ZodType>(
  vault: EdgeVault,
  request: SealBodyRequest<S>,
): Promise<Sealed<z.output<S>>> {
  const { schema, body } = request;
  if (!hasClearLeaves(schema)) return body as Sealed<z.output<S>>;
  const leaves = clearLeaves(schema, body).map((leaf) => named(vault, request, leaf));
  if (leaves.length === 0) return body as Sealed<z.output<S>>;

  const digests = await stored(vault, leaves);
  const references = new Map(
    leaves.map((leaf) => [leaf.path, reference(leaf, digests.get(leaf.boxId) as string, request.inspect)]),
  );
  return withoutClearLeaves(schema, body, (path) => references.get(path)) as Sealed<z.output<S>>;
}

type NamedLeaf = { readonly path: string; readonly boxId: string; readonly subject: string } & (
  { readonly kind: 'I'; readonly identity: unknown } | { readonly kind: 'T'; readonly content: TextContent }
);

function named(vault: EdgeVault, request: SealBodyRequest<z.ZodType>, leaf: ClearLeaf): NamedLeaf {
  const { path, value, dataClass } = leaf;
  if (dataClass === 'identity') {
    const subject = leaf.personId ?? request.personId;
    if (subject === undefined)
      throw new Error(`The identity at ${path} has no personId beside it, and none was given.`);
    return {
      path,
      boxId: vault.tokens.boxId('I', request.commandId, path, [subject, value]),
      subject,
      kind: 'I',
      identity: value,
    };
  }
  const content: TextContent = { form: dataClass === 'raw' ? 'RAW' : 'COMPOSED', text: value as string };
  return {
    path,
    boxId: vault.tokens.boxId('T', request.commandId, path, content),
    subject: request.stream,
    kind: 'T',
    content,
  };
}

function reference(leaf: NamedLeaf, digest: string, inspect: Inspect): IdentityRef | TextRef {
  const { boxId } = leaf;
  if (leaf.kind === 'I') return { boxId, digest };
  const { form, text } = leaf.content;
  return { boxId, digest, form, ...inspect(text, form) };
}

const ATTEMPTS = 3;

/** Seals and stores all leaves. Another command may make the same person's key at this moment: then once more, under that key. */
async function stored(vault: EdgeVault, leaves: readonly NamedLeaf[]): Promise<ReadonlyMap<string, string>> {
  for (let attempt = 1; ; attempt += 1) {
    const { keys, minted } = await keysOf(vault.keyring, leaves);
    const boxes = leaves.map((leaf, n) => sealedLeaf(vault.installation, leaf, keys[n] as DataKey));
    try {
      const put = await vault.boxes.put(boxes, minted);
      // The key of a text is used once: it would only crowd the cache.
      vault.keyring.remember(minted.filter(({ kind, key }) => kind === 'person' && put.keys.has(key.id)));
      return put.digests;
    } catch (error) {
      if (!(error instanceof KeyNotStored) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function keysOf(keyring: Keyring, leaves: readonly NamedLeaf[]) {
  const persons = [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'I' ? [leaf.subject] : [])))];
  const held = persons.length > 0 ? await keyring.find('person', persons) : new Map<string, HeldKey>();
  const minted = await keyring.mint([
    ...persons
      .filter((subject) => !held.has(subject))
      .map((subject) => ({ kind: 'person', subject }) as const),
    ...leaves.flatMap((leaf) => (leaf.kind === 'T' ? [{ kind: 'text', subject: leaf.boxId } as const] : [])),
  ]);
  const fresh = new Map(minted.map(({ kind, subject, key }) => [`${kind} ${subject}`, key]));
  const keyOf = (leaf: NamedLeaf): DataKey => {
    const key =
      leaf.kind === 'T'
        ? fresh.get(`text ${leaf.boxId}`)
        : (held.get(leaf.subject) ?? fresh.get(`person ${leaf.subject}`));
    if (key === 'destroyed') throw new PersonErased();
    return key as DataKey;
  };
  return { keys: leaves.map(keyOf), minted: minted satisfies MintedKey[] };
}

function sealedLeaf(installation: string, leaf: NamedLeaf, key: DataKey): NewBox {
  const { boxId, kind, subject } = leaf;
  const bytes =
    leaf.kind === 'I'
      ? sealJson(key, leaf.identity, identityBinding(installation, subject, boxId))
      : sealJson(key, leaf.content, textBinding(installation, subject, boxId));
  return { boxId, kind, subject, keyId: key.id, bytes };
}
