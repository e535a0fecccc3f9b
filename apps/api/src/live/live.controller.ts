import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Live } from './live.js';

/** A connection is closed after so long: whoever still listens connects anew, and shows their token again. */
const ANEW_MS = 10 * 60_000;
const BEAT_MS = 20_000;

const showing = z.strictObject({ reference: z.string().max(40).nullable() });

/** Server-sent events: which cases moved, and who else has the shown one open. A page that shows a moved one reads it again. */
@Controller('live')
@ApiTags('live')
@ApiBearerAuth()
export class LiveController {
  constructor(@Inject(Live) private readonly live: Live) {}

  @Get()
  @Access('colleague')
  @ApiOperation({ summary: 'What moves, as it moves: references only, of what I may see' })
  async listen(@CurrentColleague() colleague: Colleague, @Res() reply: FastifyReply): Promise<void> {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const connection = randomUUID();
    const end = (): void => {
      raw.end();
    };
    const leave = await this.live.listen(connection, colleague, {
      tell: (moved) => {
        raw.write(`event: moved\ndata: ${JSON.stringify({ moved })}\n\n`);
      },
      here: (reference, others) => {
        raw.write(`event: here\ndata: ${JSON.stringify({ reference, others })}\n\n`);
      },
      end,
    });
    raw.write(`event: open\ndata: ${JSON.stringify({ connection })}\n\n`);
    const beat = setInterval(() => raw.write(': still here\n\n'), BEAT_MS);
    const anew = setTimeout(end, ANEW_MS);
    const close = (): void => {
      clearInterval(beat);
      clearTimeout(anew);
      leave();
    };
    if (raw.destroyed) close();
    else raw.on('close', close);
  }

  @Post(':connection/shows')
  @HttpCode(204)
  @Access('case:read')
  @ApiOperation({ summary: 'Says which case an open page shows: colleagues who have it open too are told' })
  async shows(
    @Param('connection', { schema: z.string().max(64) }) connection: string,
    @Body({ schema: showing }) { reference }: z.output<typeof showing>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<void> {
    await this.live.show(connection, colleague, reference);
  }
}
