import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { rolesIn } from '@vigil/domain/access/case-access';
import type { Colleague } from '@vigil/domain/office/office-state';
import { openingsOf } from '@vigil/vault/openings';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { caseReference } from './case-reference.js';
import { Cases } from './cases.js';
import { accessLogAnswer } from './reading-answers.js';

const MOST = 500;

/** Who opened which identity or received text of a case: for its supervisors (DOMAIN 7, "audit log"). */
@Controller('cases')
@ApiTags('cases')
@ApiBearerAuth()
export class AccessLogController {
  constructor(
    @Inject(Cases) private readonly cases: Cases,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  @Get(':ref/access-log')
  @Access('case:read')
  @ApiOperation({ summary: 'Who opened an identity or a received text of the case, when and why' })
  @Answers(accessLogAnswer)
  async read(
    @Param('ref', { schema: caseReference }) ref: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof accessLogAnswer>> {
    const { state, office } = await this.cases.visit(ref, colleague);
    if (!rolesIn(state, colleague, office, false, this.parts.now()).includes('SUPERVISOR'))
      throw new Problem(
        'role-not-permitted',
        'The access log is read by the supervisors of the case: ask one.',
      );
    const openings = await openingsOf(this.parts.vault, state.id, MOST);
    return {
      openings: openings.map(({ at, actor, kind, subject, reason }) => ({
        at: at.toISOString(),
        by: actor,
        what: kind,
        personId: kind === 'person' ? subject : null,
        reason,
      })),
    };
  }
}
