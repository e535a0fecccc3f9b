import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a server, and cuts every connection through it when a test says so: to its clients, the server is away. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private cut = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const proxy = new TcpProxy(server, (server.address() as { port: number }).port);
    server.on('connection', (client) => {
      proxy.join(client, target);
    });
    return proxy;
  }

  /** From now on nobody gets through. */
  goAway(): void {
    this.cut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  comeBack(): void {
    this.cut = false;
  }

  async close(): Promise<void> {
    this.goAway();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private join(client: Socket, target: { readonly host: string; readonly port: number }): void {
    if (this.cut) {
      client.destroy();
      return;
    }
    const server = connect(target);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
