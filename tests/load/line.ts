import { connect, type Socket } from 'node:net';

/** One request of the load: what changes from one to the next. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export interface Answered {
  readonly status: number;
  readonly body: string;
}

/**
 * One kept-alive HTTP connection that asks one thing at a time. It does as little as HTTP allows, since the load
 * generator shares the processor with what it measures. Understands answers with a content-length only.
 */
export class Line {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answered: Answered) => void; reject: (error: Error) => void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
      this.answer();
    });
    for (const end of ['error', 'close'] as const)
      socket.on(end, () => this.waiting?.reject(new Error('The server ended the connection.')));
  }

  /** Connects to an address such as `http://127.0.0.1:3000`. */
  static async to(address: string): Promise<Line> {
    const { hostname, port, host } = new URL(address);
    const socket = connect({ host: hostname, port: Number(port) });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Line(socket, host);
  }

  ask({ method, path, headers = {}, body }: Asked): Promise<Answered> {
    const bytes = body === undefined ? '' : JSON.stringify(body);
    const lines = [
      `${method} ${path} HTTP/1.1`,
      `host: ${this.host}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...(body === undefined
        ? []
        : ['content-type: application/json', `content-length: ${Buffer.byteLength(bytes)}`]),
    ];
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(`${lines.join('\r\n')}\r\n\r\n${bytes}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private answer(): void {
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.waiting?.reject(new Error('An answer came without a content-length.'));
      return;
    }
    const whole = end + 4 + Number(length);
    if (this.received.length < whole) return;
    const answered = {
      status: Number(head.slice(9, 12)),
      body: this.received.toString('utf8', end + 4, whole),
    };
    this.received = this.received.subarray(whole);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(answered);
  }
}
