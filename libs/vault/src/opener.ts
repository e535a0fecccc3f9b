import { LRUCache } from 'lru-cache';
import type { Identity, IdentityRef, TextRef } from '@vigil/domain/classification';
import { digestOf, openJson, SealBroken, type Binding } from './box.js';
import type { StoredBox, VaultBoxes } from './boxes.js';
import { identityBinding, textBinding, type IdentityContent, type TextContent } from './content.js';
import type { Keyring } from './keyring.js';

/** A person, and the identity that a case records for them. */
export interface IdentityOfPerson {
  readonly personId: string;
  readonly identity: IdentityRef;
}

/** The vault has no such box, although a record names it. */
export class BoxMissing extends Error {
  override readonly name = 'BoxMissing';
  constructor() {
    super(
      'The vault has not the box that the record names. Was it restored to an earlier day than the ledger?',
    );
  }
}

/** A received text was asked for as if the office had written it. */
export class TextIsRaw extends Error {
  override readonly name = 'TextIsRaw';
  constructor() {
    super('This text was received, and may spell names: it is opened by unlock alone, with a reason.');
  }
}

/** Opens boxes of the vault by the references that the record holds, each checked against the digest recorded. */
export class VaultOpener {
  /**
   * Sealed identities used lately, as stored, by their digests: each text of a case is looked through for all its persons' names. Their
   * keys are asked for each time, so that what was erased is not opened.
   */
  readonly #identities: LRUCache<string, StoredBox>;

  /** `bytes` is how much is kept of sealed identities; the longest unused leaves first. */
  constructor(
    private readonly installation: string,
    private readonly keyring: Keyring,
    private readonly boxes: VaultBoxes,
    bytes = 8 * 2 ** 20,
  ) {
    this.#identities = new LRUCache({ maxSize: bytes, sizeCalculation: (box) => box.bytes.length });
  }

  /**
   * The identities of persons, by personId, `'ERASED'` where the key was destroyed; two queries at most, none where all was used
   * lately. Writes no log: only for programs that show them to nobody (the inspection of a text for spelled-out names) or render
   * them as decided (a letter). For a person's eyes there is `unlock`. Throws BoxMissing, SealBroken.
   */
  async openIdentities(
    persons: readonly IdentityOfPerson[],
  ): Promise<ReadonlyMap<string, Identity | 'ERASED'>> {
    const opened = await this.openAll(
      persons.map(({ personId, identity }) => ({
        ref: identity,
        kind: 'I',
        binding: () => identityBinding(this.installation, personId, identity.boxId),
      })),
    );
    return new Map(persons.map(({ personId }, n) => [personId, opened[n] as IdentityContent | 'ERASED']));
  }

  /** Texts that the office wrote, by box id, or `'ERASED'`; two queries at most. Throws TextIsRaw, BoxMissing, SealBroken. */
  async openComposed(texts: readonly TextRef[]): Promise<ReadonlyMap<string, string>> {
    const opened = await this.openTexts(texts);
    return new Map(
      texts.map(({ boxId }, n) => {
        const content = opened[n] as TextContent | 'ERASED';
        if (content !== 'ERASED' && content.form !== 'COMPOSED') throw new TextIsRaw();
        return [boxId, content === 'ERASED' ? content : content.text];
      }),
    );
  }

  /** A text of either form. Only for `unlock`, which has written its log. */
  async openAnyText(ref: TextRef): Promise<string> {
    const content = (await this.openTexts([ref]))[0] as TextContent | 'ERASED';
    return content === 'ERASED' ? content : content.text;
  }

  private openTexts(texts: readonly TextRef[]): Promise<unknown[]> {
    return this.openAll(
      texts.map((ref) => ({
        ref,
        kind: 'T',
        binding: ({ subject }) => textBinding(this.installation, subject, ref.boxId),
      })),
    );
  }

  private async openAll(
    wanted: readonly { ref: IdentityRef; kind: StoredBox['kind']; binding: (box: StoredBox) => Binding }[],
  ): Promise<unknown[]> {
    if (wanted.length === 0) return [];
    const kept = wanted.map(({ ref }) => this.#identities.get(ref.digest));
    const boxes = await this.boxes.get(wanted.filter((_, n) => !kept[n]).map(({ ref }) => ref.boxId));
    const found = wanted.map(({ ref, kind, binding }, n) => {
      const box = kept[n] ?? boxes.get(ref.boxId);
      if (!box) throw new BoxMissing();
      if (box.boxId !== ref.boxId || box.kind !== kind || (!kept[n] && digestOf(box.bytes) !== ref.digest))
        throw new SealBroken();
      if (kind === 'I' && !kept[n]) this.#identities.set(ref.digest, box);
      return { box, binding: binding(box) };
    });
    const keys = await this.keyring.get(found.map(({ box }) => box.keyId));
    return found.map(({ box, binding }) => {
      const key = keys.get(box.keyId);
      return key === undefined || key === 'destroyed' ? 'ERASED' : openJson(key, box.bytes, binding);
    });
  }
}
