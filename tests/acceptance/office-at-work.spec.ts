import { Office } from './office.js';
import { drafted, received, sent, verified } from './stories.js';

/** The office itself over HTTP: deputies, posts, calendars, terms that move, and what would move (DOMAIN 5, 7). */
describe('the office at work', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  const version = async () => (await office.as('supervisor').get('/office')).headers.get('etag') ?? '';
  const adopt = async (parameters: object) => {
    const answer = await office.as('supervisor').post('/office/adopt-policy', parameters, {
      'idempotency-key': `adopt-${JSON.stringify(parameters)}`,
      'if-match': await version(),
    });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  };
  const days = (count: number) =>
    new Date(Date.parse(office.now) + count * 86_400_000).toISOString().slice(0, 10);
  const dueAt = async (ref: string, kind: string) => {
    const { body } = await office
      .as('officer')
      .get<{ deadlines: { kind: string; dueAt: string; policy: number }[] }>(`/cases/${ref}/deadlines`);
    return body.deadlines.find((term) => term.kind === kind);
  };

  it('lets a deputy see and do what the absent officer could, and no longer', async () => {
    const { ref } = await received(office);
    expect((await office.as('officer2').get(`/cases/${ref}`)).status).toBe(404);
    await office
      .as('officer')
      .change('record-absence', { from: days(0), until: days(5), deputy: 'officer2' });
    expect((await office.as('officer2').get(`/cases/${ref}`)).status).toBe(200);
    const { body } = await office.as('officer2').get<{ cases: { reference: string }[] }>('/cases');
    expect(body.cases.map(({ reference }) => reference)).toContain(ref);
    await office.as('officer2').does(ref, 'start-screening');
    const events = await office
      .as('supervisor')
      .get<{ events: { type: string; actor: object }[] }>(`/cases/${ref}/timeline?limit=500`);
    expect(events.body.events.find(({ type }) => type === 'ScreeningStarted')?.actor).toMatchObject({
      id: 'officer2',
      role: 'OFFICER',
      for: 'officer',
    });
    const { absences } = (await office.as('officer').get<{ absences: { id: string }[] }>('/office')).body;
    await office.as('officer').change('end-absence', { absenceId: absences[0]?.id });
    expect((await office.as('officer2').get(`/cases/${ref}`)).status).toBe(404);
    expect((await office.as('officer').get(`/cases/${ref}`)).status).toBe(200);
  });

  it('has the ASG’s sign-off given by a deputy, in the ASG’s name, and letters signed by the holder of the post', async () => {
    await office.as('supervisor').change('assign-post', {
      post: 'ASG',
      holder: 'asg',
      from: days(-30),
    });
    const story = await verified(office);
    const communicationId = await drafted(office, story, { highLevel: true });
    const clear = () => office.as('supervisor2').tries(story.ref, 'clear-communication', { communicationId });
    expect((await clear()).status).toBe(409);
    await office.as('asg').change('record-absence', { from: days(0), until: days(2), deputy: 'supervisor2' });
    expect((await clear()).status).toBe(200);
    await office.as('supervisor2').does(story.ref, 'send-communication', { communicationId });
    const timeline = await office
      .as('supervisor')
      .get<{ events: { type: string; actor: object; payload: object }[] }>(
        `/cases/${story.ref}/timeline?limit=500`,
      );
    const event = (name: string) => timeline.body.events.find(({ type }) => type === name);
    expect(event('CommunicationCleared')?.actor).toMatchObject({
      id: 'supervisor2',
      role: 'ASG',
      for: 'asg',
    });
    expect(event('CommunicationSent')?.payload).toMatchObject({ signedBy: { post: 'ASG', holder: 'asg' } });
  });

  it('moves the terms that run when it adopts others, having said beforehand which', async () => {
    const story = await verified(office);
    const letter = await sent(office, story);
    const before = await dueAt(story.ref, 'reply');
    const asked = await office.as('supervisor').post<{
      cases: { reference: string; terms: { kind: string; subject: string; from: string; to: string }[] }[];
    }>('/office/what-if', { parameters: { replyDays: 75 } });
    expect(asked.status).toBe(200);
    const told = asked.body.cases.find(({ reference }) => reference === story.ref)?.terms ?? [];
    expect(told).toMatchObject([{ kind: 'reply', subject: letter, from: before?.dueAt }]);
    expect((await dueAt(story.ref, 'reply'))?.dueAt).toBe(before?.dueAt);
    const others = await office.as('officer2').post<{ cases: unknown[] }>('/office/what-if', {
      parameters: { replyDays: 75 },
    });
    expect(others.body.cases).toEqual([]);

    await adopt({ replyDays: 75 });
    await office.driven.until('the terms have moved', async () => {
      return (await dueAt(story.ref, 'reply'))?.dueAt === told[0]?.to;
    });
    const revised = (await office.as('officer').timeline(story.ref)).filter(
      ({ type }) => type === 'TermsRevised',
    );
    expect(revised.map(({ payload }) => payload['moved'])).toMatchObject([[{ rule: 'D5' }]]);
    await office.pass('74 days');
    expect((await office.as('officer').timeline(story.ref)).map(({ type }) => type)).not.toContain(
      'ReplyLapsed',
    );
    await office.pass('2 days');
    expect((await office.as('officer').timeline(story.ref)).map(({ type }) => type)).toContain('ReplyLapsed');
  });

  it('adopts what somebody proposed', async () => {
    await office.as('officer').change('propose-policy', {
      parameters: { reviewMonths: 4 },
      reason: 'Every six months is too seldom.',
    });
    const { proposedPolicies } = (
      await office
        .as('supervisor')
        .get<{ proposedPolicies: Record<string, { id: string; by: string }> }>('/office')
    ).body;
    const [proposal] = Object.values(proposedPolicies);
    expect(proposal?.by).toBe('officer');
    await adopt({ proposalId: proposal?.id });
    const now = (await office.as('officer').get<{ parameters: object; proposedPolicies: object }>('/office'))
      .body;
    expect(now).toMatchObject({ parameters: { reviewMonths: 4 }, proposedPolicies: {} });
  });
});
