import { randomUUID } from 'node:crypto';
import { plusDays } from '@vigil/domain/calendar/day';
import type { Answer, Problem } from './colleague.js';
import type { Name, Office } from './office.js';
import { makes, today, verified, type Story } from './stories.js';

export interface EntryView {
  readonly reference: string;
  readonly entryId: string;
  readonly number: string;
  readonly annex: string;
  readonly opensWith: readonly number[];
  readonly status: string;
  readonly excluded: string | null;
  readonly state: string;
  readonly held: boolean;
  readonly heldBecause: readonly string[];
  readonly note: { readonly number: string } | null;
  readonly reply: {
    readonly receivedOn: string;
    readonly afterLock: boolean;
    readonly summaryTextId: string | null;
  } | null;
}

export interface CycleView {
  readonly phase: string;
  readonly underWay: readonly unknown[];
  readonly refused: Record<string, readonly { readonly number: string; readonly codes: readonly string[] }[]>;
  readonly notes: readonly {
    readonly state: string;
    readonly entries: readonly { readonly number: string }[];
    readonly sent: { readonly number: string; readonly sentOn: string } | null;
    readonly dispatch: string;
    readonly replies: readonly { readonly textId: string | null }[];
  }[];
  readonly manifest: {
    readonly hash: string;
    readonly entries: readonly {
      readonly number: string;
      readonly annex: string;
      readonly paragraph: number;
      readonly state: string;
      readonly reference: string;
      readonly entryId: string;
    }[];
    readonly left: readonly { readonly number: string; readonly codes: readonly string[] }[];
  } | null;
  readonly dispatch: { readonly attempt: number; readonly outcome: string } | null;
  readonly signatures: readonly { readonly by: string; readonly role: string }[];
  readonly counts: Record<string, number>;
  readonly waitsFor: readonly { readonly kind: string; readonly subject: string }[];
}

/** The year of a report as a scenario tells it: over HTTP, each step by a colleague, waiting for the rounds over the entries. */
export class ReportYear {
  private constructor(
    readonly office: Office,
    readonly year: number,
  ) {}

  /** Opens the period from today, with a session in so many days, and the cycle of its report. */
  static async open(office: Office, year: number, sessionIn = 75, from = today(office)): Promise<ReportYear> {
    await office.as('supervisor').change('open-period', {
      year,
      from,
      until: plusDays(from, 20),
      submissionsDueOn: plusDays(from, 10),
      sessionOpensOn: plusDays(from, sessionIn),
    });
    const answer = await office
      .as('editor')
      .post('/report-cycles', { year }, { 'idempotency-key': randomUUID() });
    if (answer.status !== 201) throw new Error(`The cycle was not opened: ${answer.status} ${answer.text}`);
    return new ReportYear(office, year);
  }

  get stream(): string {
    return `report-cycle/${this.year}`;
  }

  async view(name: Name = 'editor'): Promise<CycleView> {
    return (await this.office.as(name).get<CycleView>(`/report-cycles/${this.year}`)).body;
  }

  async entries(name: Name = 'editor'): Promise<readonly EntryView[]> {
    const { body } = await this.office
      .as(name)
      .get<{ entries: readonly EntryView[] }>(`/report-cycles/${this.year}/entries`);
    return body.entries;
  }

  /** Tries a step of the cycle. */
  async tries(name: Name, command: string, body: object = {}): Promise<Answer<Problem>> {
    const colleague = this.office.as(name);
    const { headers } = await colleague.get(`/report-cycles/${this.year}`);
    return colleague.post<Problem>(`/report-cycles/${this.year}/${command}`, body, {
      'idempotency-key': randomUUID(),
      'if-match': headers.get('etag') ?? '"0"',
    });
  }

  /** Takes a step that must be recorded, and waits until nothing it began is under way. */
  async does(name: Name, command: string, body: object = {}): Promise<CycleView> {
    const answer = await this.tries(name, command, body);
    if (answer.status !== 200)
      throw new Error(`${command} was not recorded: ${answer.status} ${answer.text}`);
    return this.settled(command);
  }

  /** Waits until no round over the entries and no act of the cycle is under way. */
  async settled(after = 'the cycle'): Promise<CycleView> {
    await this.office.driven.settled(this.stream);
    let view = await this.view();
    await this.office.driven.until(`${after} has settled`, async () => {
      view = await this.view();
      return view.underWay.length === 0;
    });
    return view;
  }

  /** The codes with which a step is refused, with the entries that it names. */
  async isRefused(name: Name, command: string, body: object = {}): Promise<readonly string[]> {
    const answer = await this.tries(name, command, body);
    if (answer.status < 400) throw new Error(`${command} was recorded: ${answer.text}`);
    const failures = (answer.body.failures ?? []) as readonly { code: string; entries?: readonly string[] }[];
    return failures.map(({ code, entries = [] }) => [code, ...entries].join(' '));
  }

  /** Proposes and clears an entry that names the victim; answers its id. */
  async cleared(story: Story, as = 'NAME', more: object = {}): Promise<string> {
    const entryId = await this.proposed(story, as, more);
    await this.office.as('supervisor').does(story.ref, 'clear-entry', {
      entryId,
      checklist: { considered: ['NUMBER_WORD', 'EXACT_DATE', 'PLACE_WITH_DATE', 'LETTER_CODE', 'KINSHIP'] },
    });
    return entryId;
  }

  proposed(story: Story, as = 'NAME', more: object = {}): Promise<string> {
    const body = {
      year: this.year,
      mainText: 'It is alleged that {P2} was detained.',
      annexText: 'It is alleged that {P2} was detained after a briefing.',
      naming: [{ personId: story.victim, as }],
      ...more,
    };
    return makes(this.office, 'officer', story.ref, 'propose-entry', body, 'entryId');
  }

  /** Closes the intake, prepares the notes and sends one to each of these States. */
  async sendsNotes(...states: readonly string[]): Promise<CycleView> {
    await this.does('editor', 'close-intake');
    let view = await this.does('editor', 'prepare-notes');
    for (const state of states) view = await this.does('supervisor', 'send-note', { state });
    return view;
  }

  /** From notes that are out to a manifest: main text, final entries, freeze. Answers its hash. */
  async freezes(): Promise<string> {
    await this.does('editor', 'submit-main', { on: today(this.office), reason: 'An invented reason.' });
    await this.does('editor', 'finalise-entries');
    return (await this.does('editor', 'freeze')).manifest?.hash ?? '';
  }

  /** Both signatures, and the lock of every entry. */
  async locks(hash: string): Promise<CycleView> {
    await this.does('editor', 'sign', { hash });
    return this.does('asg', 'sign', { hash });
  }

  publishes(symbol = 'A/HRC/66/61'): Promise<CycleView> {
    return this.does('editor', 'publish', { symbol, issuedOn: today(this.office) });
  }
}

/** The case's entry in the report of that year, as the editor's list has it. */
export const entryIn = async (
  cycle: ReportYear,
  { ref }: Pick<Story, 'ref'>,
): Promise<EntryView | undefined> => (await cycle.entries()).find(({ reference }) => reference === ref);

/** The text of the published report, as it was handed over to be printed. */
export const printed = (office: Office): string =>
  office.driven.mails.taken.find(({ to }) => to === 'documents@letters.example')?.text ?? '';

/** Records that an earlier report had the case. */
export const reportedBefore = (office: Office, { ref }: Pick<Story, 'ref'>, year: number): Promise<unknown> =>
  office.as('officer').does(ref, 'record-earlier-report', { year, symbol: 'A/HRC/60/61' });

/** A verified case about another State or with other consents, as the report's scenarios need it. */
export const verifiedIn = (
  office: Office,
  state: string,
  options: Parameters<typeof verified>[1] = {},
): Promise<Story> => verified(office, { ...options, more: { respondent: state, ...(options.more ?? {}) } });

/** The year of the next report. */
export const nextYear = (office: Office): number => Number(office.now.slice(0, 4)) + 1;
