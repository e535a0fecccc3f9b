import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type Server, type Socket } from 'node:net';
import { isGrpcDeadlineError, WorkflowClient } from '@temporalio/client';
import type { Course } from '@vigil/workflows/contract';
import { askLifecycle, poke } from '@vigil/workflows/poke';
import { ThriftyConnection } from './thrifty-connection.js';

describe('a thrifty connection', () => {
  let silent: Server;
  const sockets: Socket[] = [];
  let connection: ThriftyConnection;
  const course = { version: 1 } as Course;

  beforeAll(async () => {
    silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });
  afterEach(() => connection.close());

  const silence = () => {
    const { port } = silent.address() as { port: number };
    connection = ThriftyConnection.to(`127.0.0.1:${port}`, 'default');
    return new WorkflowClient({ connection });
  };
  const nobody = () => {
    connection = ThriftyConnection.to('127.0.0.1:1', 'default');
    return new WorkflowClient({ connection });
  };

  it('answers its caller at the deadline, as gRPC would', async () => {
    const client = silence();
    const never = () => new Promise<never>(() => undefined);
    const failure: unknown = await client
      .withDeadline(Date.now() + 20, never)
      .catch((error: unknown) => error);
    expect(isGrpcDeadlineError(failure)).toBe(true);
    const told = poke(client, { workflowId: 'w', stream: 's', taskQueue: 'q', course, timeoutMs: 20 });
    await expect(told).rejects.toMatchObject({ reason: 'unreachable' });
    expect(await askLifecycle(client, 'w', 20)).toEqual({ answered: false, reason: 'no-worker' });
  });

  it('fails at once where nobody listens, and tries nothing again', async () => {
    const client = nobody();
    const told = poke(client, { workflowId: 'w', stream: 's', taskQueue: 'q', course });
    await expect(told).rejects.toMatchObject({ reason: 'unreachable' });
    expect(await askLifecycle(client, 'w', 2_000)).toEqual({ answered: false, reason: 'no-worker' });
  });

  it('keeps nothing in an AsyncLocalStorage', async () => {
    const kept = jest.spyOn(AsyncLocalStorage.prototype, 'run');
    const told = poke(nobody(), { workflowId: 'w', stream: 's', taskQueue: 'q', course });
    await expect(told).rejects.toMatchObject({ reason: 'unreachable' });
    expect(kept).not.toHaveBeenCalled();
    kept.mockRestore();
  });

  it('gives what was answered in time', async () => {
    expect(await silence().withDeadline(new Date(Date.now() + 5_000), () => Promise.resolve(7))).toBe(7);
  });
});
