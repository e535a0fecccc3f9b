import { composed, fact, identity, operational, personFacts, raw } from '@vigil/domain/classification';
import { z } from 'zod';
import { PersonErased, sealBody, type Inspect } from './seal-body.js';
import { ownVault, partsOf, watched, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';

const schema = z.strictObject({
  state: fact(z.string()),
  account: raw(),
  summary: composed().optional(),
  persons: z.array(
    z.strictObject({
      personId: operational(z.string()),
      identity: identity(),
      facts: personFacts({ gender: z.string() }),
    }),
  ),
  source: identity().optional(),
});
const body = schema.parse({
  state: 'XEX',
  account: 'Zebediah was questioned about his statement.',
  summary: '{P1} was questioned.',
  persons: [
    {
      personId: 'p-1',
      identity: { name: 'Zebediah Quillfeather', contact: 'zeb@example.org' },
      facts: { gender: 'MAN' },
    },
    { personId: 'p-2', identity: { name: 'Ottoline Quillfeather' }, facts: { gender: 'WOMAN' } },
  ],
  source: { name: 'Marigold Underbough' },
});
const WORDS = [
  'Zebediah',
  'Quillfeather',
  'Ottoline',
  'Marigold',
  'Underbough',
  'zeb@',
  'questioned',
  '{P1}',
];
const inspect: Inspect = (text, form) => ({
  mentions: text.includes('{P1}') ? ['P1'] : [],
  checks: [`LOOKED_AT_${form}`],
});

describe('sealBody', () => {
  let vault: OwnVault;
  let api: ReturnType<typeof partsOf>;
  let owner: ReturnType<typeof partsOf>;
  const masters = testMasters();
  const now = () => new Date('2026-03-01T09:00:00Z');
  const request = { schema, body, stream: 'case/1', inspect, personId: 'source-1' };

  beforeAll(async () => {
    vault = await ownVault();
    api = partsOf(vault.poolOf('api'), masters, now);
    owner = partsOf(vault.poolOf('superuser'), masters, now);
  });
  afterAll(() => vault.drop());

  it('replaces identities and texts by references, and leaves facts', async () => {
    const sealed = await sealBody(api, { ...request, commandId: 'c_1' });
    const ref = (prefix: string) => ({
      boxId: expect.stringMatching(`^${prefix}_[\\w-]{43}$`),
      digest: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(sealed).toEqual({
      state: 'XEX',
      account: { ...ref('t'), form: 'RAW', mentions: [], checks: ['LOOKED_AT_RAW'] },
      summary: { ...ref('t'), form: 'COMPOSED', mentions: ['P1'], checks: ['LOOKED_AT_COMPOSED'] },
      persons: [
        { personId: 'p-1', identity: ref('i'), facts: { gender: 'MAN' } },
        { personId: 'p-2', identity: ref('i'), facts: { gender: 'WOMAN' } },
      ],
      source: ref('i'),
    });
    for (const word of WORDS) expect(JSON.stringify(sealed)).not.toContain(word);
  });

  it('leaves no word of them in clear in any stored byte', async () => {
    const stored = (await vault.source.query(
      `SELECT t::text AS row, NULL AS bytes FROM vault.text_box t UNION ALL SELECT k::text, NULL FROM vault.data_key k
       UNION ALL SELECT NULL, encode(bytes, 'escape') FROM vault.text_box`,
    )) as { row: string | null; bytes: string | null }[];
    const everything = stored.map(({ row, bytes }) => row ?? bytes).join('\n');
    expect(everything).toContain('case/1'); // the search finds what stands in clear
    for (const word of WORDS) {
      expect(everything).not.toContain(word);
      expect(everything).not.toContain(Buffer.from(word).toString('hex'));
    }
  });

  it('opens again by reference: identities under their person, texts under their own key', async () => {
    const sealed = await sealBody(api, { ...request, commandId: 'c_1' });
    const [first] = sealed.persons;
    if (!first || !sealed.summary || !sealed.source) throw new Error('the body came back incomplete');
    const identities = await api.opener.openIdentities([
      { personId: 'p-1', identity: first.identity },
      { personId: 'source-1', identity: sealed.source },
    ]);
    expect(identities.get('p-1')).toEqual({ name: 'Zebediah Quillfeather', contact: 'zeb@example.org' });
    expect(identities.get('source-1')).toEqual({ name: 'Marigold Underbough' });
    expect(await api.opener.openComposed([sealed.summary])).toEqual(
      new Map([[sealed.summary.boxId, '{P1} was questioned.']]),
    );
    await expect(api.opener.openComposed([sealed.account])).rejects.toThrow(/unlock alone/);
    await expect(api.opener.openIdentities([{ personId: 'p-2', identity: first.identity }])).rejects.toThrow(
      /Nothing of it was opened/,
    );
    await expect(
      api.opener.openComposed([{ ...sealed.summary, digest: sealed.account.digest }]),
    ).rejects.toThrow(/Nothing of it was opened/);
    await expect(api.opener.openComposed([{ ...sealed.summary, boxId: 't_none' }])).rejects.toThrow(
      /has not the box/,
    );

    const keys = (await vault.source.query(
      'SELECT kind, subject FROM vault.data_key ORDER BY kind, subject',
    )) as { kind: string; subject: string }[];
    expect(keys.filter(({ kind }) => kind === 'person').map(({ subject }) => subject)).toEqual([
      'p-1',
      'p-2',
      'source-1',
    ]);
    expect(
      keys
        .filter(({ kind }) => kind === 'text')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([sealed.account.boxId, sealed.summary.boxId].sort());
  });

  it('gives the same references when the command is repeated, by any process', async () => {
    const other = partsOf(vault.poolOf('api'), masters, now);
    expect(await sealBody(other, { ...request, commandId: 'c_1' })).toEqual(
      await sealBody(api, { ...request, commandId: 'c_1' }),
    );
  });

  it('gives other references to another command, and to other words under the same one', async () => {
    const [once, another] = [
      await sealBody(api, { ...request, commandId: 'c_1' }),
      await sealBody(api, { ...request, commandId: 'c_2' }),
    ];
    const corrected = await sealBody(api, {
      ...request,
      commandId: 'c_1',
      body: { ...body, summary: schema.parse({ ...body, summary: 'Put right.' }).summary },
    });
    expect(another.account.boxId).not.toBe(once.account.boxId);
    expect(another.persons[0]?.identity.boxId).not.toBe(once.persons[0]?.identity.boxId);
    expect(corrected.account).toEqual(once.account);
    expect(corrected.summary?.boxId).not.toBe(once.summary?.boxId);
    expect([
      ...(await api.opener.openComposed(corrected.summary ? [corrected.summary] : [])).values(),
    ]).toEqual(['Put right.']);
  });

  it('agrees when many register the same new person at once', async () => {
    const crowd = Array.from({ length: 6 }, () => partsOf(vault.poolOf('api'), masters, now));
    const one = z.strictObject({ personId: operational(z.string()), identity: identity() });
    const person = one.parse({ personId: 'p-new', identity: { name: 'Peregrine Example' } });
    const sealed = await Promise.all(
      crowd.map((parts, n) =>
        sealBody(parts, {
          schema: one,
          body: person,
          stream: 'case/2',
          commandId: `c_crowd_${n % 3}`,
          inspect,
        }),
      ),
    );
    for (const { identity: ref } of sealed)
      expect((await api.opener.openIdentities([{ personId: 'p-new', identity: ref }])).get('p-new')).toEqual({
        name: 'Peregrine Example',
      });
    expect(new Set(sealed.map(({ identity: ref }) => ref.boxId)).size).toBe(3);
  });

  it('touches no database when there is nothing to seal, and one statement when there is a text', async () => {
    const { pool, statements } = watched(vault.poolOf('api'));
    const parts = partsOf(pool, masters, now);
    const facts = z.strictObject({ state: fact(z.string()) });
    expect(
      await sealBody(parts, {
        schema: facts,
        body: { state: 'XEX' },
        stream: 's',
        commandId: 'c_3',
        inspect,
      }),
    ).toEqual({ state: 'XEX' });
    const maybe = z.strictObject({ note: composed().optional() });
    expect(
      await sealBody(parts, { schema: maybe, body: {}, stream: 's', commandId: 'c_3', inspect }),
    ).toEqual({});
    expect(statements).toHaveLength(0);
    await sealBody(parts, {
      schema: maybe,
      body: maybe.parse({ note: 'A word' }),
      stream: 's',
      commandId: 'c_3',
      inspect,
    });
    expect(statements).toHaveLength(1);
  });

  it('keeps identities that it opened lately as they are stored: none is asked for twice, and none is opened once it is erased', async () => {
    const others = body.persons.map((person, n) => ({ ...person, personId: `q-${n}` }));
    const sealed = await sealBody(owner, {
      ...request,
      body: { ...body, persons: others },
      commandId: 'c_6',
    });
    const { pool, statements } = watched(vault.poolOf('superuser'));
    const { opener, keyring } = partsOf(pool, masters, now);
    const persons = sealed.persons.map(({ personId, identity }) => ({ personId, identity }));
    const first = await opener.openIdentities(persons);
    statements.splice(0);
    expect(await opener.openIdentities(persons)).toEqual(first);
    expect(statements).toEqual([]);

    const key = (await keyring.find('person', ['q-0'])).get('q-0');
    if (!key || key === 'destroyed') throw new Error('the person has no key');
    await keyring.destroy(key.id);
    expect([...(await opener.openIdentities(persons)).values()]).toEqual(['ERASED', first.get('q-1')]);
  });

  it('asks whose an identity is', async () => {
    await expect(sealBody(api, { ...request, personId: undefined, commandId: 'c_4' })).rejects.toThrow(
      /no personId/,
    );
  });

  it('records nothing under an erased person, and reads them as erased', async () => {
    const sealed = await sealBody(api, { ...request, commandId: 'c_1' });
    const key = (await owner.keyring.find('person', ['p-1'])).get('p-1');
    if (!key || key === 'destroyed' || !sealed.persons[0] || !sealed.persons[1])
      throw new Error('the person has no key');
    await owner.keyring.destroy(key.id);
    const fresh = partsOf(vault.poolOf('api'), masters, now);
    await expect(sealBody(fresh, { ...request, commandId: 'c_5' })).rejects.toThrow(PersonErased);
    const identities = await fresh.opener.openIdentities([
      { personId: 'p-1', identity: sealed.persons[0].identity },
      { personId: 'p-2', identity: sealed.persons[1].identity },
    ]);
    expect(identities.get('p-1')).toBe('ERASED');
    expect(identities.get('p-2')).toEqual({ name: 'Ottoline Quillfeather' });
  });
});
