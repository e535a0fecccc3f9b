import { ALL_GIVEN, sent, today, verified, type Story } from './stories.js';
import { keepHistory } from '../replay/keep-history.js';
import { Office } from './office.js';

interface WorkflowView {
  readonly stage: string;
  readonly alongside: readonly string[];
  readonly steps: readonly { readonly version: number; readonly step: string }[];
  readonly stages: readonly { readonly stage: string }[];
  readonly waitsFor: readonly { readonly kind: string; readonly dueAt: number }[];
  readonly wakeAt: number | null;
  readonly unforeseen: readonly string[];
  readonly known: number | null;
  readonly recorded: number;
  readonly conducting: string;
}

/** One case over HTTP through all five stages, a lapse, a reopening; after each step Temporal alone is asked. */
describe('the life of a case', () => {
  let office: Office;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    await office.as('supervisor').change('open-period', {
      year: new Date(office.now).getUTCFullYear() + 1,
      from: today(office),
      until: `${new Date(office.now).getUTCFullYear() + 1}-12-31`,
    });
  });
  afterAll(async () => {
    await keepHistory(office.driven, office.driven.workflowId(`case/${story.ref}`), 'lifecycle');
    await office.close();
  });

  /** Asks the workflow itself, then the API: both say the same, and the stage, the wait and the newest step are there. */
  async function standsIn(stage: string, wait: string | null, step: string): Promise<void> {
    const stream = `case/${story.ref}`;
    const own = await office.driven.lifecycle(stream);
    expect(own.stage).toBe(stage);
    expect(own.steps.map((one) => one.step)).toContain(step);
    if (wait !== null) expect(own.waitsFor.map(({ kind }) => kind)).toContain(wait);
    expect(own.unforeseen).toEqual([]);
    const { body } = await office.as('supervisor').get<WorkflowView>(`/cases/${story.ref}/workflow`);
    expect(body).toMatchObject({
      stage: own.stage,
      stages: own.stages,
      steps: own.steps,
      waitsFor: own.waitsFor,
      conducting: 'well',
    });
    expect(body.known).toBe(body.recorded);
  }

  it('begins with an allegation and is verified by a second person', async () => {
    story = await verified(office, { answers: ALL_GIVEN, more: { safeChannel: true } });
    await standsIn('communication', 'riskValidity', 'Verified');
    const own = await office.driven.lifecycle(`case/${story.ref}`);
    expect(own.stages.map((visit) => visit.stage)).toEqual(['allegation', 'verification', 'communication']);
  });

  it('is written about to the State, whose reply lapses by itself', async () => {
    await sent(office, story);
    await standsIn('communication', 'reply', 'CommunicationSent');
    await office.pass('62 days');
    await standsIn('followUp', 'review', 'ReplyLapsed');
    expect(
      (await office.as('officer').timeline(story.ref)).filter(({ type }) => type === 'ReplyLapsed'),
    ).toHaveLength(1);
  });

  it('is proposed for the report', async () => {
    const officer = office.as('officer');
    await officer.does(story.ref, 'reconfirm-consent', { personId: story.victim, on: today(office) });
    await office
      .as('protection')
      .does(story.ref, 'assess-risk', { level: 'LOW', reason: 'An invented assessment.' });
    const year = new Date(office.now).getUTCFullYear();
    const { body } = await officer.get<{ periods: { year: number }[] }>('/office');
    await officer.does(story.ref, 'propose-entry', {
      year: body.periods[0]?.year ?? year,
      mainText: 'It is alleged that {P2} was detained.',
      annexText: 'It is alleged that {P2} was detained after a briefing.',
      naming: [{ personId: story.victim, as: 'NAME' }],
    });
    await standsIn('inclusion', null, 'EntryProposed');
  });

  it('says late while nobody conducts, and misses no step afterwards', async () => {
    await office.driven.stop('conducting');
    await office
      .as('officer')
      .does(story.ref, 'record-incident', { on: today(office), description: 'An invented incident.' });
    const { body } = await office.as('officer').get<WorkflowView>(`/cases/${story.ref}/workflow`);
    expect(body).toMatchObject({ conducting: 'late', known: null, stage: 'inclusion' });
    await office.driven.start('conducting');
    await standsIn('inclusion', null, 'IncidentRecorded');
  });

  it('is closed, and reopened by new information', async () => {
    const supervisor = office.as('supervisor');
    const { entries } = await supervisor.case<{ entries: Record<string, { id: string }> }>(story.ref);
    const entryId = Object.values(entries)[0]?.id ?? '';
    await supervisor.does(story.ref, 'exclude-entry', {
      entryId,
      reason: 'HANDLED_CONFIDENTIALLY',
      explanation: 'An invented reason.',
    });
    await standsIn('followUp', 'review', 'EntryExcluded');
    await office.as('officer').does(story.ref, 'record-review', { findings: 'Nothing new.' });
    await office
      .as('officer')
      .does(story.ref, 'propose-closure', { reason: 'RESOLVED', explanation: 'An invented reason.' });
    await supervisor.does(story.ref, 'confirm-closure');
    expect((await supervisor.case(story.ref))['final']).toBe(true);
    await office.as('officer').does(story.ref, 'reopen', {
      ground: 'NEW_INFORMATION',
      information: 'Invented news.',
      learntOn: today(office),
    });
    await standsIn('followUp', 'review', 'Reopened');
  });
});
