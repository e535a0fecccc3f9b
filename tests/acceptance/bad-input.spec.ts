import { HostileClient, MARK } from './hostile-client.js';
import { Office } from './office.js';
import { screening, today, type Story } from './stories.js';

/** What bad fields get: a problem document with field, rule and remedy, which quotes nothing; no event; never a 500. */
describe('bad input', () => {
  let office: Office;
  let story: Story;
  let client: HostileClient;
  beforeAll(async () => {
    office = await Office.open();
    story = await screening(office);
    client = await HostileClient.against(office, story.ref);
  });
  afterAll(() => office.close());

  it('of unknown fields is told the field’s place, and not its name', async () => {
    const { failures } = await client.refused(422, 'invalid', () => client.register({ [MARK]: 1 }));
    expect(failures).toMatchObject([{ code: 'SCHEMA_UNRECOGNIZED_KEYS' }]);
    await client.invalid(
      () => client.register({ source: { identity: { name: 'x', [MARK]: 1 } } }),
      '/source/identity',
    );
    await client.refused(422, 'invalid', () => client.register({ duplicates: { possible: false } }));
    await client.refused(422, 'invalid', () => client.step('start-screening', { actor: MARK }));
  });

  it('of wrong types is told each field and what it takes', async () => {
    await client.invalid(
      () => client.register({ recordType: MARK, urgent: MARK, persons: MARK, narrative: { [MARK]: 1 } }),
      '/recordType',
      '/urgent',
      '/narrative',
      '/persons',
    );
    await client.invalid(() => client.register({ narrative: '   ' }), '/narrative');
    await client.invalid(() => client.register({ narrative: `${MARK} `.repeat(20_000) }), '/narrative');
    await client.refused(422, 'invalid', () => client.send({ body: '{}' }));
    for (const body of ['[]', '"mellifluous"', '7', 'null', 'true', ''])
      await client.refused(422, 'invalid', () => client.send({ body }));
    await client.invalid(
      () => client.step('propose-entry', { year: 2027.5, mainText: 'x', annexText: 'x' }),
      '/year',
    );
    await client.refused(422, 'invalid', () =>
      client.send({
        path: `/cases/${story.ref}/propose-entry`,
        body: '{"year":1e999,"mainText":"x","annexText":"x"}',
      }),
    );
  });

  it.each([
    ['a day that there is not', '2026-02-30'],
    ['a leap day of no leap year', '2027-02-29'],
    ['a month that there is not', '2026-13-01'],
    ['words', MARK],
    ['an instant where a day is asked', '2026-01-01T00:00:00Z'],
    ['a year of five digits', '12026-01-01'],
  ])('with %s is told the form of a date', async (_what, on) => {
    const { failures } = await client.refused(422, 'invalid', () =>
      client.step('record-incident', { on, description: 'An invented incident.' }),
    );
    expect(failures).toMatchObject([
      { field: '/on', remedy: expect.stringContaining('2026-04-30') as string },
    ]);
  });

  it.each(['2026-02-30T10:00:00Z', '2026-01-01T25:00:00Z', '2026-01-01', MARK])(
    'with the instant %s is told the form of an instant',
    (receivedAt) => client.invalid(() => client.register({ receivedAt }), '/receivedAt'),
  );

  it('with days at the ends of the calendar is refused or recorded, and breaks nothing', async () => {
    await client.invalid(() => client.register({ receivedAt: '9999-12-31T23:59:59Z' }), '/receivedAt');
    await client.refused(409, 'refused', () => client.register({ receivedAt: '2199-12-31T23:59:59Z' }));
    const incident = { on: '2199-12-31', description: 'An invented incident.' };
    await client.refused(409, 'refused', () => client.step('record-incident', incident));
    const ends = ['0000-01-01', '0001-01-01', '1900-01-01', '2200-12-31', '9999-12-31'];
    for (const day of ends) {
      const consent = {
        personId: story.victim,
        riskExplained: true,
        answers: [{ scope: 'PUBLISH_ANON', status: 'GIVEN' }],
      };
      const action = { by: 'OHCHR_HQ', toward: 'PERSON', kind: 'CALL', aim: 'PROTECTION', on: today(office) };
      const act = { code: 'THREAT', actor: 'UNKNOWN', on: today(office) };
      const letter = { type: 'TB_LETTER', addressee: 'XEX', code: `TB ${day}`, sentOn: today(office) };
      for (const [command, body] of [
        ['record-consent', { ...consent, on: today(office), expiresOn: day }],
        ['record-consent', { ...consent, on: day }],
        ['reconfirm-consent', { personId: story.victim, on: day }],
        ['withdraw-consent', { personId: story.victim, scope: 'PRESS', on: day, everywhere: false }],
        ['record-action', { ...action, nextOn: day }],
        ['record-act', { ...act, on: day }],
        ['record-act', { ...act, until: day }],
        ['link-communication', { ...letter, replyDueOn: day }],
        ['link-communication', { ...letter, type: 'AL', code: `AL ${day}`, sentOn: day }],
        ['record-person-status', { personId: story.victim, facts: { status: 'DETAINED', asOf: day } }],
      ] as const) {
        const { status } = await client.step(command, body);
        expect({ command, body, fits: [200, 409, 422].includes(status) }).toEqual({
          command,
          body,
          fits: true,
        });
      }
      const { status } = await client.register({ receivedAt: `${day}T00:00:00Z`, safeChannel: true });
      expect([201, 409, 422]).toContain(status);
    }
  });

  it.each(['ZZZ', 'xex', 'Examplia', '', MARK])(
    'with the State %p is told what States there are',
    async (respondent) => {
      await client.invalid(() => client.register({ respondent }), '/respondent');
    },
  );

  it('with names of prototypes as fields or ids is refused like any other', async () => {
    await client.refused(400, 'unreadable', () =>
      client.register({ constructor: { prototype: { [MARK]: 1 } } }),
    );
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      for (const [command, body] of [
        ['record-act', { code: 'THREAT', actor: 'UNKNOWN', on: today(office), persons: [id] }],
        ['record-cooperation', { personId: id, mechanism: 'UPR', type: 'BRIEFING' }],
        ['record-nexus', { actId: id, cooperationId: id, codes: ['TIMING'] }],
        ['add-evidence', { description: 'x', supports: [id], sourceCode: 'X', firstHand: true }],
        ['assess-evidence', { evidenceId: id, reliability: 'A', credibility: 1 }],
        ['correct-person', { personId: id, roles: ['WITNESS'] }],
        [
          'record-consent',
          {
            personId: id,
            on: today(office),
            riskExplained: true,
            answers: [{ scope: 'CONTACT', status: 'GIVEN' }],
          },
        ],
        ['withdraw-consent', { personId: id, scope: 'ALL', everywhere: false }],
        ['record-person-status', { personId: id, facts: { status: 'DETAINED', asOf: today(office) } }],
        ['correct-fact', { act: { id, code: 'THREAT' }, reason: 'x' }],
        ['record-reply', { communicationId: id, receivedOn: today(office) }],
      ] as const) {
        const before = await client.events();
        const { status, text } = await client.step(command, body);
        expect({ command, id, fits: [409, 422].includes(status), text }).toMatchObject({
          command,
          id,
          fits: true,
        });
        expect(await client.events()).toBe(before);
      }
    }
  });

  it('with characters that no database takes is refused or sealed', async () => {
    const odd = ['\u0000', 'a\u0000b', '\ud800', '\u202e'];
    for (const text of odd) {
      const { status } = await client.register({ narrative: `x${text}x` });
      expect([201, 422]).toContain(status);
      await client.refused(422, 'invalid', () =>
        client.register({ persons: [{ personId: text, roles: ['VICTIM'] }] }),
      );
      const { status: evidence } = await client.step('add-evidence', {
        description: 'x',
        supports: [story.act],
        sourceCode: `X${text}`,
      });
      expect([200, 422]).toContain(evidence);
    }
    const { status } = await client.send({ method: 'GET', path: `/cases?officer=%00${MARK}` });
    expect([200, 422]).toContain(status);
  });
});
