import { Office } from './office.js';
import { makes, received, sent, today } from './stories.js';
import { recorded } from './told.js';
import { inZurich, nextPlainYear } from './zurich.js';

const HOURS_48 = 48 * 3_600_000;

/** DOMAIN 17.8: an OL on a draft NGO law, sent on 3 March at 10:00, is public on 5 March at 10:00; an AL of that day is not. */
describe('an OL on a draft NGO law, sent on 3 March at 10:00', () => {
  let office: Office;
  let ref: string;
  let year: number;
  const letters: Record<'ol' | 'al' | 'otherOl' | 'linkedOl' | 'linkedAl', string> = {
    ...{ ol: '', al: '', otherOl: '', linkedOl: '', linkedAl: '' },
  };
  beforeAll(async () => {
    office = await Office.open();
    year = nextPlainYear(office.now);
    await office.passUntil(inZurich(`${year}-03-03`, '10:00'));
    ref = await verifiedLaw(office);
    const law = { ref, victim: '', act: '' };
    const about = { named: [], text: 'A draft law would forbid what the United Nations ask for.' };
    letters.ol = await sent(office, law, { ...about, type: 'OL', onLegislation: true });
    letters.otherOl = await sent(office, law, { ...about, type: 'OL', onLegislation: false });
    letters.al = await sent(office, law, { ...about, type: 'AL' });
    letters.linkedOl = await linked('OL', true);
    letters.linkedAl = await linked('AL', false);
  });
  afterAll(() => office.close());

  const linked = (type: string, onLegislation: boolean) =>
    makes(
      office,
      'officer',
      ref,
      'link-communication',
      {
        type,
        onLegislation,
        addressee: 'XEX',
        code: `${type} XEX 3/${year}`,
        sentOn: `${year}-03-03`,
        sentAt: inZurich(`${year}-03-03`, '10:00'),
      },
      'communicationId',
    );
  const publicOnes = async () => {
    const { communications } = await office
      .as('officer')
      .case<{ communications: Record<string, { public: boolean }> }>(ref);
    return Object.entries(letters)
      .filter(([, id]) => communications[id]?.public)
      .map(([name]) => name)
      .sort();
  };
  const sentAt = async (id: string) => {
    const { communications } = await office
      .as('officer')
      .case<{ communications: Record<string, { sentAt: number }> }>(ref);
    return communications[id]?.sentAt ?? NaN;
  };
  const publishedAt = async () => {
    const events = await office.as('officer').timeline(ref);
    return Object.fromEntries(
      events
        .filter(({ type }) => type === 'LetterBecamePublic')
        .map(({ payload, effectiveAt }) => [payload['communicationId'], effectiveAt]),
    ) as Record<string, string>;
  };

  it('is confidential a minute before', async () => {
    await office.passUntil(inZurich(`${year}-03-05`, '09:59'));
    expect(await publicOnes()).toEqual([]);
  });

  it('has the public flag on 5 March at 10:00', async () => {
    await office.passUntil(inZurich(`${year}-03-05`, '10:00'));
    await recorded(office, 'officer', ref, 'LetterBecamePublic');
    expect((await publishedAt())[letters.linkedOl]).toBe(inZurich(`${year}-03-05`, '10:00'));
  });

  it('counts elapsed hours from the instant of its own sending too', async () => {
    const due = (await sentAt(letters.ol)) + HOURS_48;
    await office.passUntil(new Date(due).toISOString());
    await recorded(office, 'officer', ref, 'LetterBecamePublic', 2);
    expect(Date.parse((await publishedAt())[letters.ol] ?? '')).toBe(due);
  });

  it('leaves an AL of the same day confidential, and an OL on anything else, until their own term', async () => {
    await office.pass('10 days');
    expect(await publicOnes()).toEqual(['linkedOl', 'ol']);
    await office.passUntil(inZurich(`${year}-05-03`, '00:00'));
    await recorded(office, 'officer', ref, 'LetterBecamePublic', 4);
    expect(await publicOnes()).toEqual(['al', 'linkedAl', 'linkedOl', 'ol']);
  });
});

/** A case about a draft law, without anybody in it but its source, verified. */
async function verifiedLaw(office: Office): Promise<string> {
  const { ref } = await received(office, { recordType: 'LEGISLATION', persons: [] });
  const officer = office.as('officer');
  const on = today(office);
  await officer.does(ref, 'start-screening');
  const cooperationId = await makes(
    office,
    'officer',
    ref,
    'record-cooperation',
    { mechanism: 'UPR', type: 'SUBMISSION', on },
    'cooperationId',
  );
  const actId = await makes(
    office,
    'officer',
    ref,
    'record-act',
    { code: 'RESTRICTIVE_LAW', actor: 'STATE', actorState: 'XEX', on },
    'actId',
  );
  await officer.does(ref, 'record-nexus', { actId, cooperationId, codes: ['STATED_BY_AUTHORITY'] });
  await officer.does(ref, 'confirm-scope');
  const evidence: string[] = [];
  for (const sourceCode of ['GAZETTE', 'EXPERT']) {
    const added = { description: 'The draft, as printed.', supports: [actId], sourceCode, firstHand: true };
    const id = await makes(office, 'officer', ref, 'add-evidence', added, 'evidenceId');
    await officer.does(ref, 'assess-evidence', { evidenceId: id, reliability: 'A', credibility: 1 });
    evidence.push(id);
  }
  await officer.does(ref, 'propose-verification', { acts: [actId], evidence });
  await office.as('verifier').does(ref, 'confirm-verification');
  return ref;
}
