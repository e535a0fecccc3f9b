import { dayOf, plusDays, type Day } from '../calendar/day.js';
import type { CaseState } from '../case/case-state.js';
import { CLUE } from '../vocabulary/clue.js';
import type { IdentityRef, TextRef } from '../classification.js';
import type { CommunicationStatus } from '../vocabulary/communication.js';
import type { EntryStatus } from '../vocabulary/case-status.js';
import type { Choices } from './choices.js';
import { PEOPLE, SOURCES, type World } from './world.js';

/** A case at a moment of a walk, as whoever fills in a command sees it: what there is, and now and then what there is not. */
export class Scene {
  readonly today: Day;

  constructor(
    readonly state: CaseState,
    readonly world: World,
    readonly choose: Choices,
  ) {
    this.today = dayOf(world.now);
  }

  /** Whether this field is filled in wrongly: more often late in a case, where few commands are to be had. */
  get wrong(): boolean {
    return this.choose.chance(this.world.faults * (this.state.verifiedAt === null ? 1 : 2));
  }

  /** A day that has mostly come, near the clock or the days of a term away; now and then tomorrow. */
  get day(): Day {
    return plusDays(
      this.today,
      this.wrong ? this.choose.int(1, 40) : -this.choose.of([0, 0, 0, 1, 3, 10, 61, 400]),
    );
  }

  /** A day on or after another, up to today; now and then before it. */
  dayFrom(first: Day | null | undefined): Day {
    if (first == null) return this.day;
    if (this.wrong) return this.choose.of([plusDays(first, -this.choose.int(1, 5)), plusDays(this.today, 3)]);
    const later = plusDays(first, this.choose.of([0, 1, 7, 30]));
    return later > this.today ? this.today : later;
  }

  /** A person of the case, one of those who are asked for; now and then a stranger. */
  person(fits: (person: CaseState['persons'][string]) => boolean = () => true): string | undefined {
    if (this.wrong) return 'person-stranger';
    return this.choose.maybe(Object.values(this.state.persons).filter(fits))?.personId;
  }

  /** Some persons of the case. */
  persons(probability: number): readonly string[] {
    const some = this.choose.some(Object.keys(this.state.persons), probability);
    return this.wrong ? [...some, 'person-stranger'] : some;
  }

  /** Somebody of this office's people or sources who is not in the case yet; now and then one who is. */
  get newcomer(): string | undefined {
    const all = [...PEOPLE, ...SOURCES];
    return this.choose.maybe(this.wrong ? all : all.filter((id) => !(id in this.state.persons)));
  }

  /** A letter of the case in one of these statuses; now and then another, or none that there is. */
  letter(...statuses: readonly CommunicationStatus[]): string | undefined {
    const letters = Object.values(this.state.communications);
    const id = this.choose.maybe(letters.filter(({ status }) => statuses.includes(status)))?.id;
    return this.wrong ? (this.choose.maybe(letters)?.id ?? 'letter_none') : id;
  }

  /** An entry of the case in one of these statuses; now and then another, or none that there is. */
  entry(...statuses: readonly EntryStatus[]): string | undefined {
    const entries = Object.values(this.state.entries);
    const id = this.choose.maybe(entries.filter(({ status }) => statuses.includes(status)))?.id;
    return this.wrong ? (this.choose.maybe(entries)?.id ?? 'entry_none') : id;
  }

  /** One of the keys of a part of the case; now and then one that there is not. */
  keyOf(part: Readonly<Record<string, unknown>>): string | undefined {
    return this.wrong ? 'part_none' : this.choose.maybe(Object.keys(part));
  }

  /** A text of the office that mentions these persons; now and then somebody else, a name in clear, a clue. */
  composed(mentions: readonly string[] = []): TextRef {
    const clues = this.choose.some(CLUE.codes, this.choose.of([0, 0, 0, 0.1]));
    const spelled = this.wrong ? [`NAME_SPELLED:${this.choose.of(PEOPLE)}`] : [];
    const others = this.wrong
      ? [this.choose.maybe(Object.keys(this.state.persons)) ?? 'person-stranger']
      : [];
    return {
      ...this.box('text'),
      form: 'COMPOSED',
      mentions: [...new Set([...mentions, ...others])],
      checks: [...clues, ...spelled, ...this.countsAndGroups(mentions)],
    };
  }

  /** Mostly all who are mentioned stand beside each other, and nobody is counted. */
  private countsAndGroups(mentions: readonly string[]): readonly string[] {
    const apart = this.choose.chance(0.05);
    const groups = apart ? mentions : mentions.length > 0 ? [mentions.join('+')] : [];
    return [
      ...(this.choose.chance(0.02) ? ['COUNTS_PERSONS'] : []),
      ...groups.map((group) => `TOGETHER:${group}`),
    ];
  }

  /** A text that the office received. */
  get received(): TextRef {
    return { ...this.box('text'), form: 'RAW', mentions: [], checks: [] };
  }

  /** An identity in the vault. */
  get identity(): IdentityRef {
    return this.box('identity');
  }

  private box(kind: string): IdentityRef {
    return { boxId: `${kind}-${++this.world.made}`, digest: 'd'.repeat(43) };
  }
}

/** A field that may be left out: absent rather than undefined. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
