import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { peopleTheOffice, reportYears } from './demo-office.js';

describe('The reports of the demo office', () => {
  it.each([
    ['2026-12-31T23:00:00Z', [2026, 2027, 2028]],
    ['2028-01-01T00:00:00Z', [2026, 2027, 2028, 2029, 2030]],
  ])('at %s include the worked example’s, and the next two', (now, years) => {
    expect(reportYears(Date.parse(now))).toEqual(years);
  });
});

describe('Peopling the demo office', () => {
  const servers: Server[] = [];
  const serving = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const issuer = () => serving((_, response) => response.end('{"token":"t"}'));
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  it('asks again under the same key where a connection is lost, and goes on', async () => {
    const keys: (string | undefined)[] = [];
    const api = await serving((request, response) => {
      keys.push(request.headers['idempotency-key'] as string | undefined);
      if (keys.length === 2) request.socket.destroy();
      else response.end('{}');
    });
    await peopleTheOffice(api, await issuer(), [2026]);
    expect(keys[2]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(keys.length - 1);
    expect(keys.at(-1)).toBe('demo-period-2026');
  });

  it('ends at the first refusal, and tells it', async () => {
    let asked = 0;
    const api = await serving((_, response) => {
      asked += 1;
      response.writeHead(422).end('refused');
    });
    await expect(peopleTheOffice(api, await issuer(), [])).rejects.toThrow('422 refused');
    expect(asked).toBe(1);
  });
});
