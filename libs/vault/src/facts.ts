import { openJson, openText, sealJson, type Binding, type DataKey } from './box.js';
import type { HeldKey, Keyring } from './keyring.js';
import type { KeySubject } from './minted-key.js';
import { personsWithFacts } from '@vigil/domain/persons-with-facts';
import { mayHoldFacts, openPersonFacts, sealPersonFacts } from './person-facts.js';

/** One sealed value as a table holds it. `command` as it was given when sealing. */
export interface SealedValue {
  readonly stream: string;
  readonly field: string;
  readonly keyId: string;
  readonly box: Uint8Array;
  readonly command?: string | undefined;
}

/** The key of a stream was destroyed: nothing can be recorded in it any more. */
export class StreamErased extends Error {
  override readonly name = 'StreamErased';
  constructor(stream: string) {
    super(`The facts of ${stream} were erased: nothing can be recorded there any more.`);
  }
}

/**
 * Seals and opens the facts of streams, for events, state and read-model rows: the value under its stream's key, the facts of
 * each person within it under that person's.
 */
export class FactSealer {
  constructor(
    private readonly keyring: Keyring,
    private readonly installation: string,
  ) {}

  /**
   * The keys of a stream and of persons in it, made where missing. Asks the vault at most for what is not in the cache; what
   * follows with them is synchronous. `kind` is 'office' for the office's stream. Throws StreamErased.
   */
  async keysFor(
    stream: string,
    personIds: readonly string[],
    kind: 'case' | 'office' = 'case',
  ): Promise<StreamKeys> {
    const persons = [...new Set(personIds)];
    const wanted: KeySubject[] = [
      { kind, subject: stream },
      ...persons.map((subject) => ({ kind: 'personFacts' as const, subject })),
    ];
    const [streamKey, ...personKeys] = await this.keyring.ensureEach(wanted);
    if (streamKey === undefined || streamKey === 'destroyed') throw new StreamErased(stream);
    return new StreamKeys(
      this.installation,
      stream,
      streamKey,
      new Map(persons.map((id, n) => [id, personKeys[n] as HeldKey])),
    );
  }

  /**
   * Opens many values, with at most two queries for all their keys together. In the order given; a value whose stream's key was
   * destroyed is `'ERASED'`, and so are the facts of a person whose key was. Throws SealBroken, KeyUnknown.
   */
  async openMany(values: readonly SealedValue[]): Promise<unknown[]> {
    const streamKeys = await this.keyring.get(values.map(({ keyId }) => keyId));
    const withFacts: number[] = [];
    const opened = values.map((value, n) => {
      const key = streamKeys.get(value.keyId) as HeldKey;
      if (key === 'destroyed') return ERASED;
      const text = openText(key, value.box, this.binding(value));
      if (mayHoldFacts(text)) withFacts.push(n);
      return JSON.parse(text) as unknown;
    });
    const persons = [...new Set(withFacts.flatMap((n) => personsWithFacts(opened[n])))];
    if (persons.length === 0) return opened;
    const personKeys = await this.keyring.find('personFacts', persons);
    for (const n of withFacts)
      opened[n] = openPersonFacts(opened[n], this.binding(values[n] as SealedValue), (id) =>
        personKeys.get(id),
      );
    return opened;
  }

  /** As `openMany`, for one. */
  async open(value: SealedValue): Promise<unknown> {
    return (await this.openMany([value]))[0];
  }

  /** Whether nothing of what was sealed under a stream's key with the facts of these persons was erased. Asks the vault as `openMany`. */
  async opensWhole(keyId: string, personIds: readonly string[]): Promise<boolean> {
    const streamKeys = await this.keyring.get([keyId]);
    const personKeys = await this.keyring.find('personFacts', personIds);
    const keys = [streamKeys.get(keyId), ...personIds.map((id) => personKeys.get(id))];
    return keys.every((key) => key !== undefined && key !== 'destroyed');
  }

  private binding({ stream, field, command }: SealedValue): Binding {
    return { installation: this.installation, stream, field, command };
  }
}

/** The keys of one stream, at hand: seals and opens without asking anyone. */
export class StreamKeys {
  constructor(
    private readonly installation: string,
    readonly stream: string,
    private readonly key: DataKey,
    private readonly persons: ReadonlyMap<string, HeldKey>,
  ) {}

  /** The id of the stream's key, stored in clear beside each box. */
  get keyId(): string {
    return this.key.id;
  }

  /** Seals a value for one field of the stream. Throws PersonKeyMissing if it holds facts of a person not asked for. */
  sealJson(field: string, value: unknown, command?: string): Buffer {
    const binding = this.binding(field, command);
    return sealJson(
      this.key,
      sealPersonFacts(value, binding, (id) => this.persons.get(id)),
      binding,
    );
  }

  /** Opens what was sealed for the same field, with the same `command`. Throws SealBroken, PersonKeyMissing. */
  openJson(field: string, box: Uint8Array, command?: string): unknown {
    const binding = this.binding(field, command);
    return openPersonFacts(openJson(this.key, box, binding), binding, (id) => this.persons.get(id));
  }

  private binding(field: string, command: string | undefined): Binding {
    return { installation: this.installation, stream: this.stream, field, command };
  }
}

const ERASED = 'ERASED';
