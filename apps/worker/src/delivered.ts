/**
 * What this process has handed over, by Message-ID: an act that is tried again for one addressee's sake sends the others
 * nothing twice. The oldest are forgotten; the fixed Message-ID lets a mailbox recognise a repeat after that.
 */
export class Delivered {
  private readonly ids = new Set<string>();

  constructor(private readonly kept = 10_000) {}

  has(messageId: string): boolean {
    return this.ids.has(messageId);
  }

  add(messageId: string): void {
    this.ids.add(messageId);
    for (const oldest of this.ids) {
      if (this.ids.size <= this.kept) return;
      this.ids.delete(oldest);
    }
  }
}
