import type { Desk } from './desk.js';
import type { PastCase } from './past-case.js';
import { PastReport, type ToldReport } from './past-report.js';

/** Who signs where. */
const [OFFICER, PROTECTION, SUPERVISOR, EDITOR, ASG] = ['amira', 'petra', 'samuel', 'edda', 'ayla'];

/** The worked example as far as its entry is proposed, with those of whom the rest is told. */
export interface ProposedExample {
  readonly desk: Desk;
  readonly story: PastCase;
  readonly alma: string;
  readonly lawyer: string;
  readonly entryId: string;
}

const CLUES = ['EXACT_DATE', 'LETTER_CODE', 'ROLE_IN_ORGANISATION', 'GENDERED_FORM'];

/**
 * Tells the worked example of DOMAIN 16 from the end of its period to the published report: the note verbale of 1 June, the main text,
 * the Government's reply of 12 August, the lawyer's withdrawal two days later, the lock, the publication, and that the source was told.
 * What lies after `now` (ms since 1970) has not happened yet, and the story stops there.
 */
export async function tellReport(example: ProposedExample, now: number): Promise<ToldReport> {
  const { desk } = example;
  const report = await PastReport.open(desk, EDITOR, 2026, '2025-05-01T09:00:00Z');
  for (const [at, tell] of chapters(example, report)) {
    if (Date.parse(at) > now) break;
    await tell(at);
  }
  return report.complete(EDITOR);
}

type Chapter = readonly [at: string, tell: (at: string) => Promise<unknown>];

function chapters(example: ProposedExample, report: PastReport): readonly Chapter[] {
  const { story, alma, lawyer, entryId } = example;
  const ofReport =
    (person: string, command: string, body: object = {}): Chapter[1] =>
    (at) =>
      report.step(at, person, command, body);
  const ofCase =
    (person: string, command: string, body: object): Chapter[1] =>
    (at) =>
      story.step(at, person, command, body);
  const asks =
    (personId: string, scopes: readonly string[]): Chapter[1] =>
    (at) =>
      ofCase(OFFICER, 'reconfirm-consent', { personId, scopes, on: at.slice(0, 10) })(at);
  const assesses = ofCase(PROTECTION, 'assess-risk', {
    level: 'MEDIUM',
    reason: 'What the adviser weighed is invented.',
    adviserAgreesNaming: [alma],
  });
  let hash = '';
  const signs =
    (person: string): Chapter[1] =>
    (at) =>
      report.step(at, person, 'sign', { hash });
  return [
    ['2026-05-01T08:00:00Z', ofReport(EDITOR, 'close-intake')],
    [
      '2026-05-05T09:00:00Z',
      ofCase(SUPERVISOR, 'clear-entry', { entryId, checklist: { considered: CLUES } }),
    ],
    ['2026-05-20T09:00:00Z', asks(lawyer, ['PUBLISH_ANON'])],
    ['2026-06-01T08:00:00Z', ofReport(EDITOR, 'prepare-notes')],
    ['2026-06-01T10:00:00Z', ofReport(SUPERVISOR, 'send-note', { state: 'XEX' })],
    ['2026-06-10T09:00:00Z', assesses],
    ['2026-07-06T09:00:00Z', ofReport(EDITOR, 'submit-main', { on: '2026-07-06' })],
    ['2026-08-03T09:00:00Z', ofReport(EDITOR, 'record-main-issue', { on: '2026-08-03' })],
    ['2026-08-10T09:00:00Z', asks(alma, ['PUBLISH_ANON', 'PUBLISH_NAMED'])],
    [
      '2026-08-12T14:00:00Z',
      ofReport(EDITOR, 'record-note-reply', {
        state: 'XEX',
        receivedOn: '2026-08-12',
        text: 'The person concerned is prosecuted for tax offences.',
        summary: 'The Government stated that the proceedings concerned tax offences.',
      }),
    ],
    [
      '2026-08-14T09:00:00Z',
      ofCase(OFFICER, 'withdraw-consent', {
        personId: lawyer,
        scope: 'ALL',
        on: '2026-08-14',
        everywhere: false,
      }),
    ],
    ['2026-08-17T09:00:00Z', ofCase(OFFICER, 'revise-entry-text', { entryId, annexText: ANNEX_OF_ALMA })],
    ['2026-08-18T09:00:00Z', ofCase(SUPERVISOR, 'clear-entry', { entryId })],
    ['2026-08-18T10:00:00Z', assesses],
    ['2026-08-19T09:00:00Z', ofReport(EDITOR, 'finalise-entries')],
    [
      '2026-08-20T09:00:00Z',
      async (at) => {
        const frozen = await report.step(at, EDITOR, 'freeze');
        hash = frozen.manifest?.hash ?? '';
        return frozen;
      },
    ],
    ['2026-08-21T09:00:00Z', signs(EDITOR)],
    ['2026-08-24T09:00:00Z', signs(ASG)],
    ['2026-09-08T09:00:00Z', ofReport(EDITOR, 'publish', { symbol: 'A/HRC/63/61', issuedOn: '2026-09-08' })],
    [
      '2026-09-15T09:00:00Z',
      ofCase(OFFICER, 'record-action', {
        by: 'OHCHR_HQ',
        toward: 'PERSON',
        kind: 'CONTACT_WITH_SOURCE',
        aim: 'PROTECTION',
        on: '2026-09-15',
        tellsOutcome: true,
      }),
    ],
    ['2026-09-28T14:00:00Z', ofReport(EDITOR, 'present', { forum: 'HRC', on: '2026-09-28' })],
    ['2026-10-14T14:00:00Z', ofReport(EDITOR, 'present', { forum: 'THIRD_COMMITTEE', on: '2026-10-14' })],
  ];
}

/** The annex without the sentence of whoever may stay in it no longer. */
export const ANNEX_OF_ALMA =
  'On 4 December 2025, special procedures mandate holders expressed concern at the arrest of {P2}, chair of the Riverlight Collective, allegedly in connection with her participation in a universal periodic review pre-session (see XEX 7/2025). {P2} was reportedly questioned about her travel to Geneva, and was released on bail on 20 March 2026.';
/** The same with the lawyer's sentence. */
export const ANNEX_OF_BOTH = `${ANNEX_OF_ALMA} On 10 February 2026, the office of {P3}, who assists {P2}, was reportedly searched.`;
