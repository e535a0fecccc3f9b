import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { viewAnswer, viewBody, viewsAnswer } from './view-answer.js';
import { Views } from './views.js';

/** Lists as whoever asks keeps them. */
@Controller('views')
@ApiTags('lists')
@ApiBearerAuth()
export class ViewsController {
  constructor(@Inject(Views) private readonly views: Views) {}

  @Get()
  @Access('colleague')
  @ApiOperation({ summary: 'The views that I keep' })
  @Answers(viewsAnswer)
  mine(@CurrentColleague() colleague: Colleague): Promise<Answered<typeof viewsAnswer>> {
    return this.views.of(colleague);
  }

  @Put()
  @Access('colleague')
  @ApiOperation({ summary: 'Keep a view under a name; one of the same name is replaced' })
  @Answers(viewAnswer)
  keep(
    @Body({ schema: viewBody }) view: z.output<typeof viewBody>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof viewAnswer>> {
    return this.views.keep(colleague, view);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('colleague')
  @ApiOperation({ summary: 'Forget a view' })
  @ApiNoContentResponse({ description: 'It is forgotten.' })
  forget(
    @Param('id', { schema: z.string().max(64) }) id: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<void> {
    return this.views.forget(colleague, id);
  }
}
