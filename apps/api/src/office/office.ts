import { Inject, Injectable } from '@nestjs/common';
import type { Colleague, OfficeState } from '@vigil/domain/office/office-state';
import type { Bearer } from '../access/bearer-tokens.js';
import { API_PARTS, type ApiParts } from '../parts.js';

/** The office as this process knows it: who a token's subject is, and what its rules are now. */
@Injectable()
export class Office {
  private index: { readonly version: number; readonly bySubject: ReadonlyMap<string, Colleague> } | undefined;

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** The office at its newest version. */
  async now(): Promise<{ readonly version: number; readonly state: OfficeState }> {
    const { office, pool } = this.parts.ledger;
    return office.current(pool);
  }

  /** Whom the office knows under this issuer and subject, now. */
  async colleagueOf(bearer: Bearer): Promise<Colleague | undefined> {
    return this.find(bearer, await this.now());
  }

  /**
   * Whom the office knew when this process last met it, or knows now if it knew nobody. For steps alone: they are decided under
   * the office as the transaction finds it, which refuses whoever retired or lost a role meanwhile.
   */
  async colleagueLastSeen(bearer: Bearer): Promise<Colleague | undefined> {
    const seen = this.find(bearer, this.parts.ledger.office.held);
    return seen && !seen.retired ? seen : this.colleagueOf(bearer);
  }

  private find(
    { issuer, subject }: Bearer,
    { version, state }: Awaited<ReturnType<Office['now']>>,
  ): Colleague | undefined {
    if (this.index?.version !== version) {
      const all = Object.values(state.colleagues);
      this.index = { version, bySubject: new Map(all.map((one) => [key(one.issuer, one.subject), one])) };
    }
    return this.index.bySubject.get(key(issuer, subject));
  }
}

const key = (issuer: string, subject: string): string => JSON.stringify([issuer, subject]);
