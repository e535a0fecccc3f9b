import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from './access/access.decorator.js';
import { mailsAnswer } from './demo-mail-answer.js';
import { Answers, type Answered } from './docs/answers.js';
import { API_PARTS, type ApiParts } from './parts.js';
import { notFound } from './problems/problem.js';

/** The demo's mails: caught, never sent. There is nothing here where no catcher runs. */
@Controller('demo')
@ApiTags('demo')
export class DemoMailController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Get('mail')
  @Access('colleague')
  @ApiOperation({ summary: 'The mails that the demo caught' })
  @Answers(mailsAnswer)
  async mails(): Promise<Answered<typeof mailsAnswer>> {
    const { mailCatcher } = this.parts.configuration;
    if (mailCatcher === null) throw notFound();
    const caught = await fetch(mailCatcher, { signal: AbortSignal.timeout(2_000) });
    return (await caught.json()) as Answered<typeof mailsAnswer>;
  }
}
