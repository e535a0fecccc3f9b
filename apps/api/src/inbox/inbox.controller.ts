import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { inboxAnswer } from './inbox-answer.js';
import { Inbox } from './inbox.js';

const inboxQuery = z.strictObject({ unread: z.enum(['true', 'false']).default('false') });

/** Reminders and tasks of whoever asks, newest first. */
@Controller('inbox')
@ApiTags('inbox')
@ApiBearerAuth()
export class InboxController {
  constructor(@Inject(Inbox) private readonly inbox: Inbox) {}

  @Get()
  @Access('colleague')
  @ApiOperation({ summary: 'What waits for me' })
  @Answers(inboxAnswer)
  mine(
    @Query({ schema: inboxQuery }) { unread }: z.output<typeof inboxQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof inboxAnswer>> {
    return this.inbox.of(colleague, unread === 'true');
  }

  @Post(':id/read')
  @HttpCode(200)
  @Access('colleague')
  @ApiOperation({ summary: 'Note that I read it' })
  read(
    @Param('id', { schema: z.string().max(64) }) id: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<{ readonly read: true }> {
    return this.inbox.read(colleague, id);
  }
}
