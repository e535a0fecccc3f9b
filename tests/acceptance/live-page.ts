import type { Name, Office } from './office.js';

interface Told {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A page that is open on `/live`, as the desk opens it: what it is told, in order. */
export class LivePage {
  private text = '';
  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly leaving: AbortController,
  ) {}

  static async open(office: Office, name: Name): Promise<LivePage> {
    const leaving = new AbortController();
    const response = await fetch(`${office.api.url}/live`, {
      headers: { authorization: `Bearer ${await office.issuer.token(name)}`, accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    if (!response.body) throw new Error(`/live was not opened: ${response.status}`);
    return new LivePage(response.body.getReader(), leaving);
  }

  /** The next event of a kind; what comes before it is left out. */
  async next(event: string): Promise<Told['data']> {
    const decoder = new TextDecoder();
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end === -1) {
        const { value, done } = await this.reader.read();
        if (done) throw new Error('The page was closed.');
        this.text += decoder.decode(value, { stream: true });
        continue;
      }
      const block = this.text.slice(0, end);
      this.text = this.text.slice(end + 2);
      if (block.startsWith(`event: ${event}\n`))
        return JSON.parse(block.slice(block.indexOf('data: ') + 6)) as Told['data'];
    }
  }

  close(): void {
    this.leaving.abort();
  }
}
