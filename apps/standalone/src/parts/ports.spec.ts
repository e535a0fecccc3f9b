import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, portFor } from './ports.js';

const listenOn = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
const close = (server: Server) => new Promise((resolve) => server.close(resolve));
const anyPort = async () => (await freePort()) ?? 0;

describe('freePort', () => {
  it('is below those of outgoing connections, one of which could take it meanwhile', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, anyPort));
    expect(ports.filter((port) => port < 20_000 || port >= 32_768)).toEqual([]);
  });

  it('is none where the wished one is taken', async () => {
    const wished = await anyPort();
    const other = await listenOn(wished);
    expect(await freePort(wished)).toBeUndefined();
    await close(other);
    expect(await freePort(wished)).toBe(wished);
  });
});

describe('portFor', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-ports-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes the wished port if it is free', async () => {
    const wished = await anyPort();
    expect(await portFor(folder, 'api', wished)).toBe(wished);
  });

  it('takes another where the wished one is taken, and keeps it next time', async () => {
    const wished = await anyPort();
    const other = await listenOn(wished);
    const chosen = await portFor(folder, 'api', wished);
    await close(other);
    expect(chosen).not.toBe(wished);
    expect(await portFor(folder, 'api', wished)).toBe(chosen);
  });

  it('keeps the ports of several parts apart', async () => {
    const [one, two] = [await anyPort(), await anyPort()];
    await portFor(folder, 'api', one);
    await portFor(folder, 'temporal', two);
    expect(await portFor(folder, 'api', two)).toBe(one);
  });

  it('chooses anew when the book of ports is broken', async () => {
    writeFileSync(join(folder, 'ports.json'), '{"api": "no');
    const wished = await anyPort();
    expect(await portFor(folder, 'api', wished)).toBe(wished);
  });
});
