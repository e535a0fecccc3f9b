import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { BearerTokens } from './bearer-tokens.js';

const ISSUER = 'https://issuer.example';

async function issuer(): Promise<{ uri: string; key: CryptoKey; close: () => Promise<void> }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const body = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }],
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return { uri: `http://127.0.0.1:${port}/jwks`, key: privateKey, close };
}

const token = (key: CryptoKey, audience = 'vigil-api') =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setSubject('amira')
    .setExpirationTime('1h')
    .sign(key);

describe('BearerTokens', () => {
  it('proves who a token is of, and nobody by a token of another key or audience', async () => {
    const { uri, key, close } = await issuer();
    const tokens = new BearerTokens({ issuer: ISSUER, audience: 'vigil-api', jwksUri: uri });
    await expect(tokens.prove(await token(key))).resolves.toEqual({ issuer: ISSUER, subject: 'amira' });
    const { privateKey } = await generateKeyPair('ES256');
    await expect(tokens.prove(await token(privateKey))).resolves.toBeUndefined();
    await expect(tokens.prove(await token(key, 'another'))).resolves.toBeUndefined();
    await expect(tokens.prove('not.a.token')).resolves.toBeUndefined();
    await close();
  });

  it('does not take a good token for a bad one while the issuer is away', async () => {
    const { uri, key, close } = await issuer();
    await close();
    const tokens = new BearerTokens({ issuer: ISSUER, audience: 'vigil-api', jwksUri: uri });
    await expect(tokens.prove(await token(key))).rejects.toMatchObject({ type: 'unavailable' });
  });
});
