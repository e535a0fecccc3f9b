import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Problem } from '../problems/problem.js';
import { Takeover, type Checked, type TakenOver } from './takeover.js';

const fileBody = z.strictObject({ csv: z.string().min(1).max(1_000_000) });

/** Moving in: cases that another system led so far, from a CSV file (docs/takeover.md). */
@Controller('takeover')
@ApiTags('takeover')
@ApiBearerAuth()
export class TakeoverController {
  constructor(@Inject(Takeover) private readonly takeover: Takeover) {}

  @Post('check')
  @HttpCode(200)
  @Access('case:advance')
  @ApiOperation({ summary: 'What is wrong with a file, line by line; nothing is recorded' })
  async check(
    @Body({ schema: fileBody }) { csv }: z.output<typeof fileBody>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Checked> {
    return this.takeover.check(mover(colleague), csv);
  }

  @Post()
  @HttpCode(200)
  @Access('case:advance')
  @ApiOperation({
    summary: 'Take the cases of a file over: each line is answered; sent again, it doubles nothing',
  })
  async take(
    @Body({ schema: fileBody }) { csv }: z.output<typeof fileBody>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<{ readonly lines: readonly TakenOver[] }> {
    return this.takeover.take(mover(colleague), csv);
  }
}

/** Whoever moves cases in may register them and complete their take-over. */
function mover(colleague: Colleague): Colleague {
  if (!colleague.roles.some((role) => role === 'OFFICER' || role === 'SUPERVISOR'))
    throw new Problem('role-not-permitted', 'Officers and supervisors move cases in. Nothing was recorded.');
  return colleague;
}
