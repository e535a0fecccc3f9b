import { randomUUID } from 'node:crypto';
import { HostileClient, MARK } from './hostile-client.js';
import { Office } from './office.js';
import { rawBytes, rawRequest } from './raw-request.js';
import { registration, screening, today, type Story } from './stories.js';

/** What is no request as it should be gets a problem document too, and records nothing. */
describe('a request', () => {
  let office: Office;
  let story: Story;
  let client: HostileClient;
  beforeAll(async () => {
    office = await Office.open();
    story = await screening(office);
    client = await HostileClient.against(office, story.ref);
  });
  afterAll(() => office.close());

  it('that is no JSON in UTF-8 is unreadable', async () => {
    const broken = [
      Buffer.from(`{"${MARK}`),
      Buffer.concat([
        Buffer.from(`{"narrative":"${MARK} `),
        Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
        Buffer.from('"}'),
      ]),
      Buffer.from(JSON.stringify({ narrative: MARK }), 'utf16le'),
      Buffer.from(`{"__proto__":{"${MARK}":1}}`),
      Buffer.from(`{"\\u005f_proto__":{"${MARK}":1}}`),
      Buffer.from(`{"source":{"__proto__":{"admin":true}}}`),
    ];
    for (const body of broken) await client.refused(400, 'unreadable', () => client.send({ body }));
    const word = { 'content-type': 'text/plain' };
    await client.refused(415, 'media-type', () => client.send({ body: MARK, headers: word }));
  });

  it('that is too large, or too deep, is refused before it is understood', async () => {
    await client.refused(413, 'too-large', () =>
      client.send({ body: JSON.stringify({ narrative: MARK.repeat(120_000) }) }),
    );
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    for (const levels of [100, 5_000, 60_000]) {
      const before = await client.events();
      const { status, type } = await client.send({ body: deep(levels) });
      expect([400, 422]).toContain(status);
      expect(type).toBe('application/problem+json; charset=utf-8');
      expect(await client.events()).toBe(before);
    }
    await client.refused(400, 'unreadable', () =>
      client.send({ body: `${'['.repeat(400_000)}${']'.repeat(400_000)}` }),
    );
  });

  it('by tricks of the path finds nothing', async () => {
    for (const path of [
      `/cases/../office/${MARK}`,
      `/cases/..%2f..%2foffice`,
      `/cases/%2e%2e/office`,
      `/cases//${MARK}`,
      `/cases/${MARK.repeat(5)}`,
      `/cases/${MARK.repeat(20)}`,
      `/cases/${MARK.repeat(5)}/start-screening`,
      `/cases/${story.ref}/__proto__`,
      `/cases/${story.ref}/constructor`,
      `/cases/${story.ref}/record-dispatch`,
      `/cases/${story.ref}/absorb-merge`,
      `/cases/${story.ref}%00/start-screening`,
      `/cases/${story.ref}%2fstart-screening`,
      `/${MARK}`,
    ])
      await client.refused(404, 'not-found', () => client.send({ path, body: '{}' }));
    for (const path of ['/cases/%ff', '/cases/%zz/start-screening', `/%c0%ae/${MARK}`]) {
      const { status, type, text } = await client.send({ path, body: '{}' });
      expect([400, 404]).toContain(status);
      expect(type).toBe('application/problem+json; charset=utf-8');
      expect(text).not.toContain(MARK);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      await client.refused(404, 'not-found', () =>
        client.send({ method, path: `/cases/${story.ref}`, body: '{}' }),
      );
  });

  it.each([
    ['a method that there is not', `BREW /${MARK} HTTP/1.1\r\nHost: x\r\n\r\n`, 400],
    ['no HTTP at all', `${MARK}\r\n\r\n`, 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${MARK.repeat(3_000)}\r\n\r\n`, 413],
  ])('as %s is told so, and the connection ends', async (_what, bytes, status) => {
    const before = await client.events();
    const answer = await rawBytes(office.api.url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Content-Type: application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status });
    expect(answer).not.toContain(MARK);
    expect(await client.events()).toBe(before);
  });

  it('in a question is told the field', async () => {
    const ask = (path: string) => () => client.send({ method: 'GET', path });
    await client.refused(422, 'invalid', ask(`/cases?${MARK}=1`));
    await client.invalid(ask(`/cases?stage=${MARK}`), '/stage');
    await client.invalid(ask('/cases?state=XEX&state=XFI'), '/state');
    await client.invalid(ask('/cases?limit=1000000000'), '/limit');
    await client.refused(400, 'unreadable', ask(`/cases?cursor=${MARK}`));
    await client.refused(422, 'invalid', ask(`/cases/${story.ref}?asOf=${MARK}`));
    await client.invalid(ask(`/cases/${story.ref}/timeline?after=-1`), '/after');
  });

  it.each([
    ['officer', 'start-screening', {}],
    ['officer', 'record-review', { findings: 'Nothing new.' }],
    ['verifier', 'confirm-verification', {}],
    ['supervisor', 'confirm-closure', {}],
    ['supervisor', 'send-communication', { communicationId: 'letter_1' }],
  ] as const)('of %s, out of order with %s, is told where the rule stands', async (name, command, body) => {
    const before = await client.events();
    const answer = await office.as(name).tries(story.ref, command, body);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      type: 'urn:vigil:problem:refused',
      failures: [{ code: 'NOT_ALLOWED_IN_STATUS', paragraph: 'DOMAIN 6' }],
    });
    expect(await client.events()).toBe(before);
  });

  it('of a stale or missing version is 412 with the new one, or 428', async () => {
    await client.refused(412, 'stale', () => client.step('confirm-scope', {}, { 'if-match': '"1"' }));
    const before = await client.events();
    expect(
      (await office.as('officer').tries(story.ref, 'confirm-scope', {}, { ifMatch: false })).status,
    ).toBe(428);
    for (const ifMatch of ['*', 'W/"1"', '1', `"${MARK}"`, '"99999999999999999999"'])
      await client.refused(400, 'unreadable', () =>
        client.step('confirm-scope', {}, { 'if-match': ifMatch }),
      );
    expect(await client.events()).toBe(before);
    const { headers: given } = await client.step('confirm-scope', {});
    expect(given['etag']).toBe((await office.as('officer').get(`/cases/${story.ref}`)).headers.get('etag'));
  });

  it('without a key, or with one that is none, is 400', async () => {
    for (const key of ['short', `with a space ${MARK}`, MARK.repeat(40)])
      await client.refused(400, 'idempotency-key-missing', () =>
        client.step('place-hold', { reason: 'x' }, { 'idempotency-key': key }),
      );
    const without = client.headers();
    delete without['idempotency-key'];
    await client.refused(400, 'idempotency-key-missing', () =>
      rawRequest(office.api.url, {
        path: '/cases',
        headers: without,
        body: JSON.stringify(registration(office)),
      }),
    );
  });

  it('with a key used before gives the same bytes for the same body, and 409 for another', async () => {
    const officer = office.as('officer');
    const key = { 'idempotency-key': randomUUID() };
    const counted = (await officer.get<{ count: number }>('/cases/count')).body.count;
    const body = registration(office);
    const first = await officer.post<{ reference: string }>('/cases', body, key);
    const again = await officer.post('/cases', body, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));

    const other = await officer.post('/cases', { ...body, urgent: true }, key);
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ type: 'urn:vigil:problem:idempotency-key-reused' });
    expect((await officer.get<{ count: number }>('/cases/count')).body.count).toBe(counted + 1);

    const { reference } = first.body;
    const incident = { on: today(office), description: 'An invented incident.' };
    const stepKey = randomUUID();
    const one = await officer.tries(reference, 'record-incident', incident, { key: stepKey });
    await officer.does(reference, 'start-screening');
    const two = await officer.tries(reference, 'record-incident', incident, { key: stepKey });
    expect([two.status, two.text]).toEqual([200, one.text]);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    const before = await officer.timeline(reference);
    const changed = { ...incident, description: 'Another.' };
    expect((await officer.tries(reference, 'record-incident', changed, { key: stepKey })).status).toBe(409);
    expect(await officer.timeline(reference)).toEqual(before);
  });
});
