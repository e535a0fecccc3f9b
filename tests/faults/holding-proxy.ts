import { connect, createServer, type Server, type Socket } from 'node:net';

const COMMIT = Buffer.from('COMMIT\0');

/** Stands between a process and PostgreSQL: lets everything through, and can hold back the answer to a COMMIT. */
export class HoldingProxy {
  private readonly sockets = new Set<Socket>();
  private armed: (() => void) | undefined;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(target: { readonly host: string; readonly port: number }): Promise<HoldingProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const proxy = new HoldingProxy(server, (server.address() as { port: number }).port);
    server.on('connection', (client) => {
      proxy.join(client, connect(target));
    });
    return proxy;
  }

  /** The same URL, through the proxy. */
  through(url: string): string {
    const address = new URL(url);
    address.hostname = '127.0.0.1';
    address.port = String(this.port);
    return address.href;
  }

  /** The next COMMIT reaches the server, and its answer nobody. Resolves when it has been sent. */
  holdNextCommit(): Promise<void> {
    return new Promise((resolve) => {
      this.armed = resolve;
    });
  }

  /** Cuts all connections; new ones are let through. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    this.cut();
    await closed;
  }

  private join(client: Socket, server: Socket): void {
    let holding = false;
    let end = Buffer.alloc(0);
    client.on('data', (sent: Buffer) => {
      const seen = Buffer.concat([end, sent]);
      end = seen.subarray(-COMMIT.length + 1);
      const commits = this.armed && seen.includes(COMMIT) ? this.armed : undefined;
      if (commits) {
        holding = true;
        this.armed = undefined;
      }
      server.write(sent);
      commits?.();
    });
    server.on('data', (answered: Buffer) => {
      if (!holding) client.write(answered);
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
