import { Inject, Injectable } from '@nestjs/common';
import { termSpan, type TermSpan } from '@vigil/domain/case/terms/term-span';
import { DEFAULT_PARAMETERS } from '@vigil/domain/office/default-parameters';
import { OFFICE_DECIDER, OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { OfficeState, TermParameters } from '@vigil/domain/office/office-state';
import { eventsOf } from '@vigil/ledger/events-of';
import { API_PARTS, type ApiParts } from '../parts.js';

/** How long a term is that began under the office at a version, by its rule; null where somebody set its date. */
export type SpanOf = (rule: string, version: number) => TermSpan | null;

/** The terms that the office had at each of its versions: what runs by an older policy is explained by that one. */
@Injectable()
export class Policies {
  #state: OfficeState = OFFICE_DECIDER.initialState(OFFICE_STREAM);
  /** From which version on which terms held, the oldest first. */
  readonly #held: { readonly from: number; readonly parameters: TermParameters }[] = [];
  #reading: Promise<void> = Promise.resolve();

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** How long terms are that began under the office at these versions. Reads of the office only what is newer than was read before. */
  async spans(versions: readonly number[]): Promise<SpanOf> {
    const version = Math.max(0, ...versions);
    this.#reading = this.#reading.catch(() => undefined).then(() => this.readUpTo(version));
    await this.#reading;
    return (rule, at) => termSpan(rule, this.at(at));
  }

  private at(version: number): TermParameters {
    return { ...DEFAULT_PARAMETERS, ...this.#held.findLast(({ from }) => from <= version)?.parameters };
  }

  private async readUpTo(version: number): Promise<void> {
    if (this.#state.version >= version) return;
    const after = this.#state.version;
    for (const event of await eventsOf(this.parts.ledger, OFFICE_DECIDER, OFFICE_STREAM, { after })) {
      const { parameters } = this.#state;
      this.#state = OFFICE_DECIDER.evolve(this.#state, event);
      if (this.#state.parameters !== parameters)
        this.#held.push({ from: event.seq, parameters: this.#state.parameters });
    }
  }
}
