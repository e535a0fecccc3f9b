import { Inject, Injectable } from '@nestjs/common';
import { dayOf, startOfDay } from '@vigil/domain/calendar/day';
import type { Colleague } from '@vigil/domain/office/office-state';
import { FIGURES, type Figure } from '@vigil/domain/statistics/figures';
import { SMALLEST_SHOWN, suppress, suppressTotals, type ShownTable } from '@vigil/domain/statistics/suppress';
import type { Dimension, Tally } from '@vigil/domain/statistics/tally';
import { recordedAtPosition } from '@vigil/ledger/histories';
import { newestPosition } from '@vigil/ledger/moved';
import type { Answered } from '../docs/answers.js';
import { withCursor } from '../lists/with-cursor.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { countFigure, type Counted, type Cut } from './count-figure.js';
import type { figureAnswer } from './figure-answer.js';
import { statisticsReader, type StatisticsReader } from './statistics-reader.js';
import type { StatisticsQuery } from './statistics-query.js';

/**
 * Counts figures: of now and of closed months from rows, of an earlier position with the histories of what moved since. Those one
 * at a time, since they open every such case from its first event.
 */
@Injectable()
export class Statistics {
  private counting: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** A figure for a colleague. Throws a Problem for a role without statistics, and for a question that the figure does not answer. */
  async figure(colleague: Colleague, asked: StatisticsQuery): Promise<Answered<typeof figureAnswer>> {
    const { figure, by, year } = asked;
    const { state: office } = await this.office.now();
    const reader = statisticsReader(colleague, office, this.parts.now());
    refuse(asked, reader);
    const head = Number(await newestPosition(this.parts.ledger.pool));
    const given = await this.cutOf(reader, asked.position, head);
    const counted = await this.count(reader, asked, given);
    const { at: cut } = counted;
    const at = 'close' in cut ? cut.close : await recordedAtPosition(this.parts.ledger, cut.position);
    const { says, rule } = FIGURES[figure];
    const analyst = reader.scope === 'DE_IDENTIFIED';
    return {
      figure,
      says,
      rule: analyst ? { en: `${rule.en} ${SMALL.en}`, ar: `${rule.ar} ${SMALL.ar}` } : rule,
      parameters: { by, year: year ?? null },
      scope: reader.scope,
      position: asked.position ?? this.mark(reader, cut),
      asOf: at === undefined ? null : new Date(at).toISOString(),
      ...shown(counted.tally, by, analyst),
      changedBy: analyst
        ? null
        : counted.changedBy.slice(-MOST_NAMED).map((position) => this.mark(reader, { position })),
    };
  }

  /** An analyst counts at the close of a month, so that two counts around one event do not give that event away. */
  private cutOf(reader: StatisticsReader, given: string | undefined, head: number): Promise<Cut | null> {
    return withCursor(() => {
      if (given === undefined)
        return Promise.resolve(
          reader.scope === 'DE_IDENTIFIED'
            ? { close: startOfDay(`${dayOf(this.parts.now()).slice(0, 7)}-01`) }
            : null,
        );
      if (reader.scope !== 'OFFICE')
        return Promise.resolve(this.parts.ledger.tokens.openCursor(scopeOf(reader), given) as Cut);
      if (!/^\d{1,15}$/.test(given) || Number(given) > head)
        throw new Problem('invalid', `Give a position of the ledger: a number up to ${head}.`);
      return Promise.resolve({ position: Number(given) });
    });
  }

  private count(
    reader: StatisticsReader,
    { figure, by, year }: StatisticsQuery,
    cut: Cut | null,
  ): Promise<Counted> {
    const untilYear = Number(dayOf(this.parts.now()).slice(0, 4)) + 1;
    const question = { by, year, cut, reader: reader.rows, counts: reader.counts, untilYear };
    const count = () => countFigure(this.parts.ledger, figure, question);
    return cut !== null && 'position' in cut ? this.inTurn(count) : count();
  }

  private mark(reader: StatisticsReader, cut: Cut): string {
    return reader.scope === 'OFFICE' && 'position' in cut
      ? String(cut.position)
      : this.parts.ledger.tokens.sealCursor(scopeOf(reader), cut);
  }

  private inTurn<T>(count: () => Promise<T>): Promise<T> {
    const turn = this.counting.then(count, count);
    this.counting = turn.catch(() => undefined);
    return turn;
  }
}

const MOST_NAMED = 200;
const scopeOf = ({ scope }: StatisticsReader): string => `statistics/${scope}`;

const SMALL = {
  en: 'Counts from 1 to 4 are withheld, and with them the smallest others until at least two that come to at least five are; a withheld count is not listed, as a zero is not. Counted at the close of the last full month (Zurich).',
  ar: 'تُحجب الأعداد من 1 إلى 4، ومعها أصغر الأعداد الأخرى حتى يُحجب عددان على الأقل مجموعهما خمسة على الأقل؛ ولا يُدرج العدد المحجوب كما لا يُدرج الصفر. ويُحتسب الرقم عند نهاية آخر شهر كامل (بتوقيت زيورخ).',
};

function shown({ cells, total }: Tally, by: Dimension, analyst: boolean): ShownTable {
  if (!analyst) return { cells, total, withheld: false };
  if (by === 'year') return suppressTotals(cells);
  const table = suppress(cells);
  return { ...table, total: table.total === null || total < SMALLEST_SHOWN ? null : total };
}

/** A figure answers only what it declares; an analyst asks year by year, since the sum over years less the others gives one away. */
function refuse({ figure, by, year }: StatisticsQuery, { scope }: StatisticsReader): void {
  const { by: declared }: Figure = FIGURES[figure];
  if (!declared.includes(by))
    throw new Problem(
      'invalid',
      `This figure can be divided by ${declared.join(', ')}. Ask for one of them.`,
    );
  if (scope === 'DE_IDENTIFIED' && (by === 'year') === (year !== undefined))
    throw new Problem(
      'invalid',
      'Name a year, or ask by year without one: tables of all years are not counted.',
    );
}
