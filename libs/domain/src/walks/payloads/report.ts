import { plusDays } from '../../calendar/day.js';
import type { CaseState } from '../../case/case-state.js';
import type { NamingDecision } from '../../case/case-outgoing.js';
import type { Rendering } from '../../vocabulary/rendering.js';
import { permittedRenderings } from '../../consent/permitted-renderings.js';
import { liesWithin } from '../../consent/rendering-table.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';
import { optional, type Scene } from '../scene.js';
import { checklistOf } from './checklist-of.js';
import type { PayloadMakers } from './payload-makers.js';

/** Entries in the report, and what its cycle tells a case. */
export const REPORT: PayloadMakers<
  | 'ProposeEntry'
  | 'ReviseEntryText'
  | 'ClearEntry'
  | 'ExcludeEntry'
  | 'EnterNote'
  | 'LinkNote'
  | 'RecordNoteReply'
  | 'FinaliseEntry'
  | 'LockEntry'
  | 'PublishEntry'
  | 'RedactEntry'
  | 'IssueCorrigendum'
> = {
  ProposeEntry: (scene) => {
    const { choose, world, state } = scene;
    const year = scene.wrong ? choose.of([2011, 2026]) : yearOf(scene);
    const naming = namingFor(scene);
    const shown = naming.filter(({ as }) => as !== 'OMIT').map(({ personId }) => personId);
    const mainText = scene.composed(shown);
    const annexText = scene.composed(shown);
    const closed = world.office.periods.find((period) => period.year === year)?.intakeClosed ?? false;
    if (state.verifiedAt === null && !scene.wrong) return undefined;
    return {
      year,
      mainText,
      annexText,
      naming: scene.wrong && naming[0] ? [...naming, naming[0]] : naming,
      ...optional('checklist', checklistOf(scene, mainText, annexText)),
      ...optional('admission', closed && !scene.wrong ? scene.composed() : undefined),
    };
  },
  ReviseEntryText: (scene) => {
    const { choose, state } = scene;
    const entryId = scene.entry('PROPOSED', 'CLEARED', 'IN_NV', 'FINAL');
    if (entryId === undefined) return undefined;
    const entry = state.entries[entryId];
    if (entry && !entry.held && choose.chance(0.7)) return undefined;
    const naming = choose.chance(0.4) || entry?.held ? namingFor(scene) : [];
    const shown = (naming.length > 0 ? naming : (entry?.naming ?? []))
      .filter(({ as }) => as !== 'OMIT')
      .map(({ personId }) => personId);
    const mainText = scene.composed(shown);
    const annexText = scene.composed(shown);
    return {
      entryId,
      naming: scene.wrong && naming[0] ? [...naming, naming[0]] : naming,
      ...optional('mainText', mainText),
      ...optional('annexText', annexText),
      ...optional('checklist', checklistOf(scene, mainText, annexText)),
    };
  },
  ClearEntry: (scene) => {
    const entryId = scene.entry('PROPOSED', ...uncleared(scene.state));
    if (entryId === undefined) return undefined;
    const entry = scene.state.entries[entryId];
    const texts = [entry?.mainText, entry?.annexText].filter((text) => text != null);
    return { entryId, ...optional('checklist', checklistOf(scene, ...texts)) };
  },
  ExcludeEntry: (scene) => {
    const { choose } = scene;
    const entryId = choose.chance(0.12)
      ? scene.entry('PROPOSED', 'CLEARED', 'IN_NV', 'FINAL', 'LOCKED')
      : undefined;
    if (entryId === undefined) return undefined;
    return {
      entryId,
      reason: choose.weighted([
        [1, 'RISK' as const],
        [2, choose.of(EXCLUSION.codes)],
      ]),
      explanation: scene.composed(),
    };
  },
  EnterNote: (scene) => about(scene.entry('CLEARED')),
  LinkNote: (scene) => {
    const entryId = scene.entry('IN_NV');
    if (entryId === undefined || (scene.state.entries[entryId]?.note && !scene.wrong)) return undefined;
    return { entryId, number: `NV/REP/2026/XEX/${++scene.world.made % 100_000}`, sentOn: scene.day };
  },
  RecordNoteReply: (scene) => {
    const { choose, state } = scene;
    const noted = Object.values(state.entries).filter(({ note }) => note !== null);
    const entry = choose.maybe(noted);
    const entryId = scene.wrong ? scene.entry('IN_NV') : choose.chance(0.5) ? entry?.id : undefined;
    if (entryId === undefined) return undefined;
    const receivedOn = scene.dayFrom(entry?.note?.sentOn);
    return {
      entryId,
      receivedOn,
      datedOn: choose.chance(0.5)
        ? scene.wrong || choose.chance(0.1)
          ? plusDays(receivedOn, 3)
          : receivedOn
        : null,
      text: choose.chance(0.5) ? scene.received : null,
      summary: choose.chance(0.3) ? scene.composed(choose.chance(0.2) ? scene.persons(0.5) : []) : null,
    };
  },
  FinaliseEntry: (scene) => about(scene.entry('IN_NV')),
  LockEntry: (scene) => about(scene.entry('FINAL')),
  PublishEntry: (scene) => {
    const entryId = scene.choose.chance(0.25) ? scene.entry('LOCKED') : undefined;
    return entryId === undefined
      ? undefined
      : { entryId, report: 'A/HRC/63/61', paragraph: scene.choose.int(1, 200), issuedOn: scene.day };
  },
  RedactEntry: (scene) => {
    const { choose, state } = scene;
    const entryId = scene.entry('LOCKED');
    if (entryId === undefined) return undefined;
    const entry = state.entries[entryId];
    const mentioned = [
      ...new Set([entry?.mainText, entry?.annexText].flatMap((text) => text?.mentions ?? [])),
    ];
    const together = (entry?.naming ?? [])
      .filter(({ as }) => as === 'AGGREGATE')
      .map(({ personId }) => personId);
    const remove = scene.wrong
      ? ['person-stranger']
      : together.length > 1 && choose.chance(0.5)
        ? together.slice(1)
        : choose.some(mentioned, 0.5);
    const left = mentioned.filter((id) => !remove.includes(id) || scene.wrong);
    return {
      entryId,
      remove,
      mainText: scene.composed(left.filter((id) => entry?.mainText?.mentions.includes(id))),
      annexText: scene.composed(left.filter((id) => entry?.annexText?.mentions.includes(id))),
      reason: scene.composed(),
    };
  },
  IssueCorrigendum: (scene) => {
    const { choose, state } = scene;
    const entryId = choose.chance(0.6) ? scene.entry('PUBLISHED') : undefined;
    if (entryId === undefined) return undefined;
    const shown = (state.entries[entryId]?.naming ?? []).filter(({ as }) => as !== 'OMIT');
    return {
      entryId,
      report: 'A/HRC/63/61/Corr.1',
      issuedOn: scene.day,
      text: scene.composed(choose.some(shown, 0.5).map(({ personId }) => personId)),
    };
  },
};

const about = (entryId: string | undefined) => (entryId === undefined ? undefined : { entryId });

const uncleared = ({ entries }: CaseState): readonly 'IN_NV'[] =>
  Object.values(entries).some(({ status, clearedBy }) => status === 'IN_NV' && clearedBy === null)
    ? ['IN_NV']
    : [];

/** The report into whose period the case falls, or today; now and then the one after or before. */
function yearOf({ choose, today, state }: Scene): number {
  const acts = Object.values(state.acts).filter(({ id }) => state.verifiedActs.includes(id));
  const day =
    choose.maybe([...acts.map(({ learntOn }) => learntOn), ...acts.map(({ on }) => on), today]) ?? today;
  return Number(day.slice(0, 4)) + (day.slice(5) >= '05-01' ? 1 : 0) + choose.of([0, 0, 0, 0, 0, -1, 1]);
}

/** For each person mostly what the public may see; now and then more than that. */
function namingFor(scene: Scene): readonly NamingDecision[] {
  const { choose, state, world } = scene;
  const moment = { recordedAt: world.now, effectiveAt: world.now, office: world.office, elsewhere: [] };
  const together = choose.chance(0.2);
  const daring = choose.chance(0.08);
  const chosen = (permitted: readonly Rendering[]) =>
    together && liesWithin('AGGREGATE', permitted) && !permitted.every((as) => as === 'OMIT')
      ? 'AGGREGATE'
      : (choose.maybe(permitted) ?? 'OMIT');
  return Object.keys(state.persons)
    .filter(() => choose.chance(0.8))
    .map((personId) => ({
      personId: scene.wrong ? 'person-stranger' : personId,
      as:
        scene.wrong || daring
          ? choose.of(['NAME', 'AGGREGATE', 'ANONYMOUS'] as const)
          : chosen(permittedRenderings(state, personId, 'PUBLIC', moment)),
    }));
}
