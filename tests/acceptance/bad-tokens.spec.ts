import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { Office } from './office.js';
import { rawRequest } from './raw-request.js';

/** Whoever can't prove who they are gets one answer, by whatever fault (DESIGN "HTTP"). */
describe('a token that proves nobody', () => {
  let office: Office;
  let tokens: Record<string, string | undefined>;
  beforeAll(async () => {
    office = await Office.open();
    const { issuer } = office;
    const { privateKey } = await generateKeyPair('ES256');
    const claims = { iss: issuer.issuer, aud: 'vigil-api', sub: 'supervisor' };
    const good = await issuer.token('supervisor');
    const [header = '', payload = '', signature = ''] = good.split('.');
    const others = Buffer.from(JSON.stringify({ ...claims, exp: 9_999_999_999 })).toString('base64url');
    const hmac = new TextEncoder().encode('a secret that the client guessed, long enough');
    tokens = {
      missing: undefined,
      'no token at all': 'Bearer mellifluous',
      'of another scheme': `Basic ${Buffer.from('supervisor:mellifluous').toString('base64')}`,
      forged: `Bearer ${await issuer.token('supervisor', { key: privateKey })}`,
      expired: `Bearer ${await issuer.token('supervisor', { expires: '1 minute ago' })}`,
      'for another audience': `Bearer ${await issuer.token('supervisor', { audience: 'mellifluous' })}`,
      'from another issuer': `Bearer ${await issuer.token('supervisor', { issuer: 'https://mellifluous.example' })}`,
      'with alg none': `Bearer ${new UnsecuredJWT(claims).setExpirationTime('8h').encode()}`,
      'signed with a shared secret': `Bearer ${await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .setExpirationTime('8h')
        .sign(hmac)}`,
      'whose payload was exchanged': `Bearer ${header}.${others}.${signature}`,
      'whose signature was cut off': `Bearer ${header}.${payload}.`,
      'of somebody whom the office does not know': `Bearer ${await issuer.token('mellifluous')}`,
      'given twice': `Bearer ${good} ${good}`,
    };
  });
  afterAll(() => office.close());

  it.each([
    'missing',
    'no token at all',
    'of another scheme',
    'forged',
    'expired',
    'for another audience',
    'from another issuer',
    'with alg none',
    'signed with a shared secret',
    'whose payload was exchanged',
    'whose signature was cut off',
    'of somebody whom the office does not know',
    'given twice',
  ])('%s: 401, a problem document that quotes nothing', async (fault) => {
    const authorization = tokens[fault];
    const headers = authorization === undefined ? {} : { authorization };
    for (const path of ['/cases', '/office', '/inbox', '/cases/RC-00000-0', '/cases/RC-00000-0/timeline']) {
      const answer = await rawRequest(office.api.url, { method: 'GET', path, headers });
      expect([answer.status, answer.type]).toEqual([401, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(answer.text)).toMatchObject({
        type: 'urn:vigil:problem:unauthenticated',
        status: 401,
        detail: expect.any(String) as string,
      });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.text).not.toContain('mellifluous');
    }
  });

  it('is told before anything else of the request is looked at', async () => {
    const answer = await rawRequest(office.api.url, {
      path: '/cases',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ recordType: 'mellifluous' }),
    });
    expect(answer.status).toBe(401);
  });
});
