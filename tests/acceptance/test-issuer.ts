import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

/** An OpenID Connect issuer of the test's own: publishes its keys, and signs whatever token a test asks for. */
export class TestIssuer {
  private constructor(
    readonly issuer: string,
    readonly jwksUri: string,
    private readonly key: CryptoKey,
    private readonly server: Server,
  ) {}

  static async start(): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const keys = JSON.stringify({
      keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }],
    });
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(keys);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as { port: number };
    return new TestIssuer('https://issuer.example', `http://127.0.0.1:${port}/jwks`, privateKey, server);
  }

  /** A token for a subject; the claims may be those of a forger. */
  token(
    subject: string,
    claims: { issuer?: string; audience?: string; expires?: string; key?: CryptoKey } = {},
  ): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(claims.issuer ?? this.issuer)
      .setAudience(claims.audience ?? 'vigil-api')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(claims.expires ?? '8h')
      .sign(claims.key ?? this.key);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}
