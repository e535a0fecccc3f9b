import { createHash } from 'node:crypto';
import { chainHash, eventHash, rootBytes, sha256 } from './hash.js';

describe('hashes', () => {
  const event = {
    stream: 'case/RC-7K3Q9-F',
    seq: 2,
    origin: 'person',
    recordedAt: '1764000000000',
    keyId: 'k_1',
    boxDigest: sha256('box'),
    previous: sha256('before'),
  };

  it('of an event is SHA-256 over its canonical JSON, as anyone can compute it', () => {
    const text = `["case/RC-7K3Q9-F",2,"person","1764000000000","k_1","${sha256('box').toString('hex')}","${sha256('before').toString('hex')}"]`;
    expect(eventHash(event).toString('hex')).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('changes with every column', () => {
    const changed = [
      { stream: 'case/RC-7K3Q9-G' },
      { seq: 3 },
      { origin: 'clockwork' },
      { recordedAt: '1764000000000.001' },
      { keyId: 'k_2' },
      { boxDigest: sha256('box!') },
      { previous: null },
    ].map((change) => eventHash({ ...event, ...change }).toString('hex'));
    expect(new Set([...changed, eventHash(event).toString('hex')]).size).toBe(8);
  });

  it('of the chain and of a root cover the place', () => {
    const hash = eventHash(event);
    const chains = [
      chainHash(null, 1n, 'a', 1, hash),
      chainHash(hash, 1n, 'a', 1, hash),
      chainHash(null, 2n, 'a', 1, hash),
      chainHash(null, 1n, 'b', 1, hash),
      chainHash(null, 1n, 'a', 2, hash),
    ];
    expect(new Set(chains.map((chain) => chain.toString('hex'))).size).toBe(5);
    const root = { installation: 'i', day: '2026-04-30', position: 7n, chain: hash, keyId: 'm' };
    expect(rootBytes(root).toString()).toBe(`["i","2026-04-30","7","${hash.toString('hex')}","m"]`);
  });
});
