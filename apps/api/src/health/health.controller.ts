import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../access/access.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { liveAnswer, readyAnswer } from './health-answers.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** Whether the process lives, and whether it can do its work. */
@Controller('health')
@ApiTags('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @Access('public')
  @Answers(liveAnswer)
  live(): Answered<typeof liveAnswer> {
    return { live: true };
  }

  /** 200 while the record can be reached; a late clockwork is told, and is no error (DESIGN "HTTP"). */
  @Get('ready')
  @Access('public')
  @Answers(readyAnswer)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    void reply.status(report.record === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    return report;
  }
}
