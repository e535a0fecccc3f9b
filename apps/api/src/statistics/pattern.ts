import { Inject, Injectable } from '@nestjs/common';
import { mayVisit } from '@vigil/domain/access/case-access';
import { dayOf } from '@vigil/domain/calendar/day';
import type { Colleague } from '@vigil/domain/office/office-state';
import { FIGURES, type FigureName } from '@vigil/domain/statistics/figures';
import { offeredIn } from '@vigil/domain/vocabulary/invented-state';
import { STATE } from '@vigil/domain/vocabulary/state';
import type { Answered } from '../docs/answers.js';
import { Readers } from '../lists/readers.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import { countFigure } from './count-figure.js';
import type { patternAnswer } from './pattern-answer.js';

type PatternView = Answered<typeof patternAnswer>;

/** Which figure stands behind each number of a pattern. */
const BY_YEAR = {
  included: 'entriesIncluded',
  excluded: 'exclusions',
  acts: 'acts',
  declines: 'declines',
} as const satisfies Record<string, FigureName>;
const IN_ALL = { raisedBySeveral: 'raisedBySeveral', recurring: 'recurring' } as const;

/**
 * The pattern view (DOMAIN 11): a State by the years in which its cases were included, with their new acts; how many cases several UN
 * actors raised, and how many recur over years. Over the cases that the reader may open; a State in conflict is not there.
 */
@Injectable()
export class Pattern {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async of(colleague: Colleague, state: string): Promise<PatternView> {
    const reader = await this.readers.of(colleague);
    const known = (offeredIn(STATE.codes, this.parts.configuration) as readonly string[]).includes(state);
    if (!known || reader.conflicts.includes(state) || reader.readers.length === 0) throw notFound();
    const { state: office } = await this.office.now();
    const now = this.parts.now();
    const count = async (figure: FigureName) => {
      const { tally } = await countFigure(this.parts.ledger, figure, {
        ...{ by: 'year', state, cut: null, reader, untilYear: Number(dayOf(now).slice(0, 4)) + 1 },
        counts: (one) => mayVisit(one, colleague, office, false, now),
      });
      return {
        total: tally.total,
        ofYear: new Map(tally.cells.map(({ key, count }) => [Number(key), count])),
      };
    };
    const [included, excluded, acts, declines] = await Promise.all([
      count(BY_YEAR.included),
      count(BY_YEAR.excluded),
      count(BY_YEAR.acts),
      count(BY_YEAR.declines),
    ]);
    const [several, recurring] = await Promise.all([count(IN_ALL.raisedBySeveral), count(IN_ALL.recurring)]);
    const years = new Set([included, excluded, acts, declines].flatMap(({ ofYear }) => [...ofYear.keys()]));
    const inYear = (year: number, { ofYear }: typeof included) => ofYear.get(year) ?? 0;
    return {
      state,
      asOf: new Date(now).toISOString(),
      years: [...years]
        .sort((one, other) => other - one)
        .map((year) => ({
          year,
          included: inYear(year, included),
          excluded: inYear(year, excluded),
          acts: inYear(year, acts),
          declines: inYear(year, declines),
        })),
      raisedBySeveral: several.total,
      recurring: recurring.total,
      figures: {
        included: saying(BY_YEAR.included),
        excluded: saying(BY_YEAR.excluded),
        acts: saying(BY_YEAR.acts),
        declines: saying(BY_YEAR.declines),
        raisedBySeveral: saying(IN_ALL.raisedBySeveral),
        recurring: saying(IN_ALL.recurring),
      },
    };
  }
}

const saying = (figure: FigureName) => ({ says: FIGURES[figure].says, rule: FIGURES[figure].rule });
