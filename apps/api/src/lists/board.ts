import { Inject, Injectable } from '@nestjs/common';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { Role } from '@vigil/domain/vocabulary/role';
import { countApprovals } from '@vigil/ledger/approvals';
import { boardOf, STUCK_DAYS } from '@vigil/ledger/board';
import { chainHead, type ChainHead } from '@vigil/ledger/chain-head';
import { chainTail, type ChainTail } from '@vigil/ledger/chain-tail';
import type { Answered } from '../docs/answers.js';
import { Readiness } from '../health/readiness.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import type { boardAnswer } from './board-answer.js';
import { Readers } from './readers.js';

export type BoardView = Answered<typeof boardAnswer>;

/** Where everything stands, of the cases that a colleague may see, and how the machine is. */
@Injectable()
export class Board {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  async view(colleague: Colleague): Promise<BoardView> {
    const { ledger, now } = this.parts;
    const reader = await this.readers.of(colleague);
    const [counted, waitingApprovals, { clockwork }, head, tail] = await Promise.all([
      boardOf(ledger, reader),
      countApprovals(ledger, { reader, actor: colleague.id }),
      this.readiness.report(),
      chainHead(ledger),
      chainTail(ledger),
    ]);
    return {
      asOf: new Date(now()).toISOString(),
      ...counted,
      waitingApprovals,
      clockwork,
      chain: this.chain(colleague, head, tail),
      rules: RULES,
    };
  }

  private chain(
    { roles }: Colleague,
    { position, lastRoot }: ChainHead,
    { checked, brokenAt }: ChainTail,
  ): BoardView['chain'] {
    const plain = roles.some((role) => OFFICE_WIDE.includes(role));
    const mark = (place: string) =>
      plain ? place : this.parts.vault.tokens.token('mark', place).toString('base64url');
    return {
      whole: brokenAt === null,
      checked,
      mark: position === null ? null : mark(position),
      lastRoot: lastRoot && { day: lastRoot.day, mark: mark(lastRoot.position) },
    };
  }
}

const OFFICE_WIDE: readonly Role[] = ['ASG', 'AUDITOR', 'DPO', 'SYSADMIN'];
const RULES = {
  open: 'Cases that are not closed, declined or merged, by the stage that shows first.',
  overdue: 'The earliest running term of the case has ended.',
  onHold: 'The case is suspended; it counts among the open ones.',
  unassigned: 'No officer has the case.',
  stuck: `Not on hold, and either no term runs, so that nothing brings anybody back to it, or the earliest ended more than ${STUCK_DAYS} days ago.`,
  medianDays: 'The middle of the whole days since each open case entered its stage.',
};
