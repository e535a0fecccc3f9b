/** One open page, and the case that it shows. */
interface Place {
  readonly colleague: string;
  readonly tell: (reference: string, others: readonly string[]) => void;
  reference: string | null;
}

/**
 * Who has which case open at this moment, in the memory of this process: it is told to those who have the same case open, kept
 * nowhere, and gone with the page. `mayVisit` is asked each time somebody would be told.
 */
export class Whereabouts {
  private readonly places = new Map<string, Place>();

  constructor(private readonly mayVisit: (colleague: string, reference: string) => Promise<boolean>) {}

  /** A page was opened; it shows no case yet. Answers how to leave. */
  arrive(connection: string, colleague: string, tell: Place['tell']): () => void {
    this.places.set(connection, { colleague, tell, reference: null });
    return () => {
      const { reference = null } = this.places.get(connection) ?? {};
      this.places.delete(connection);
      if (reference !== null) void this.tell(reference);
    };
  }

  /** A page shows a case now, or none (`null`). False if no such page of this colleague is open. */
  move(connection: string, colleague: string, reference: string | null): boolean {
    const place = this.places.get(connection);
    if (place?.colleague !== colleague) return false;
    const left = place.reference;
    place.reference = reference;
    for (const one of new Set([left, reference])) if (one !== null) void this.tell(one);
    return true;
  }

  /** Tells everybody who has a case open who else has it; of whoever may open it no longer, nobody hears, nor do they. */
  private async tell(reference: string): Promise<void> {
    try {
      const here = [...this.places.values()].filter((place) => place.reference === reference);
      const colleagues = [...new Set(here.map(({ colleague }) => colleague))];
      const allowed = await Promise.all(colleagues.map((one) => this.mayVisit(one, reference)));
      const seen = colleagues.filter((_one, n) => allowed[n]);
      for (const place of here)
        if (seen.includes(place.colleague))
          place.tell(
            reference,
            seen.filter((one) => one !== place.colleague),
          );
    } catch {
      // PostgreSQL is away: the next move tells
    }
  }
}
