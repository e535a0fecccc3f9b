import { publicKeysOf, RootSigner, signatureHolds } from './signing.js';
import { testMasters } from './testing/test-masters.js';

describe('the signer of roots', () => {
  it('signs so that the public key alone can check', () => {
    const masters = testMasters(['signing']);
    const signer = new RootSigner(masters);
    const root = Buffer.from('root of 2026-01-01');
    const signature = signer.sign(root);
    expect(signature).toHaveLength(64);
    expect(signer.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect(publicKeysOf(masters)).toEqual({ [signer.keyId]: signer.publicKey });
    expect(signatureHolds(signer.publicKey, root, signature)).toBe(true);
    expect(signatureHolds(new RootSigner(masters).publicKey, root, signature)).toBe(true);
    expect(signatureHolds(signer.publicKey, Buffer.from('root of 2026-01-02'), signature)).toBe(false);
    expect(signatureHolds(new RootSigner(testMasters(['signing'])).publicKey, root, signature)).toBe(false);
  });

  // RFC 8032, section 7.1, test 1.
  it('is Ed25519 of the seed', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const signer = new RootSigner(testMasters(['signing'], seed));
    expect(signer.sign(Buffer.alloc(0)).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });
});
