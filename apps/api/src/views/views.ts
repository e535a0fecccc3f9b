import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { forgetView, keepView, keptViews, MOST_VIEWS } from '@vigil/ledger/kept-views';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound, Problem } from '../problems/problem.js';
import { viewBody, type viewAnswer, type viewsAnswer } from './view-answer.js';

/** The views of the lists that each colleague keeps for themselves: sealed, and shown to nobody else. */
@Injectable()
export class Views {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** By name. What an earlier version kept and this one can't read as a view is left out. */
  async of(colleague: Colleague): Promise<Answered<typeof viewsAnswer>> {
    const views = (await keptViews(this.parts.ledger, colleague.id)).flatMap(({ id, kept }) => {
      const { success, data } = viewBody.safeParse(kept);
      return success ? [{ ...data, id }] : [];
    });
    return { views: views.toSorted((a, b) => a.name.localeCompare(b.name)) };
  }

  /** Keeps a view; one of the same name is replaced. */
  async keep(colleague: Colleague, view: z.output<typeof viewBody>): Promise<Answered<typeof viewAnswer>> {
    const id = await keepView(this.parts.ledger, colleague.id, view.name, view);
    if (id === undefined) throw tooMany();
    return { ...view, id };
  }

  /** Forgets a view; one that is not there, or somebody else's, is answered as nothing is. */
  async forget(colleague: Colleague, id: string): Promise<void> {
    if (!(await forgetView(this.parts.ledger, colleague.id, id))) throw notFound();
  }
}

const tooMany = (): Problem =>
  new Problem('invalid', 'Nothing was kept.', {
    failures: [
      {
        code: 'TOO_MANY_VIEWS',
        field: 'name',
        says: `You keep ${MOST_VIEWS} views already.`,
        remedy: 'Forget one that you no longer need, or keep this one under the name of another.',
      },
    ],
  });
