import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { BearerTokens } from './access/bearer-tokens.js';
import { AccessLogController } from './cases/access-log.controller.js';
import { caseReference } from './cases/case-reference.js';
import { Cases } from './cases/cases.js';
import { CasesController } from './cases/cases.controller.js';
import { Previews } from './cases/previews.js';
import { PreviewsController } from './cases/previews.controller.js';
import { Lists } from './cases/lists.js';
import { ListsController } from './cases/lists.controller.js';
import { Board } from './lists/board.js';
import { Deadlines } from './lists/deadlines.js';
import { OverviewController } from './lists/overview.controller.js';
import { Readers } from './lists/readers.js';
import { Reassignment } from './lists/reassignment.js';
import { States } from './lists/states.js';
import { Work } from './lists/work.js';
import { Views } from './views/views.js';
import { ViewsController } from './views/views.controller.js';
import { WorkController } from './lists/work.controller.js';
import { Workflow } from './cases/workflow.js';
import { CYCLE_ROUTES, CycleCommands } from './commands/cycle-commands.js';
import { CASE_ROUTES, CaseCommands } from './commands/case-commands.js';
import { commandController } from './commands/command-controller.js';
import { OFFICE_ROUTES, OfficeCommands } from './commands/office-commands.js';
import { DemoMailController } from './demo-mail.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { OpenApi } from './docs/open-api.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { RecordReadiness } from './health/record-readiness.js';
import { Inbox } from './inbox/inbox.js';
import { InboxController } from './inbox/inbox.controller.js';
import { Live } from './live/live.js';
import { LiveController } from './live/live.controller.js';
import { Office } from './office/office.js';
import { Policies } from './office/policies.js';
import { SubmissionsController } from './submissions/submissions.controller.js';
import { Takeover } from './takeover/takeover.js';
import { TakeoverController } from './takeover/takeover.controller.js';
import { Pattern } from './statistics/pattern.js';
import { Statistics } from './statistics/statistics.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { OfficeTexts } from './office/office-texts.js';
import { WhatIf } from './office/what-if.js';
import { OfficeController } from './office/office.controller.js';
import { TemporalCodecController } from './temporal-codec/temporal-codec.controller.js';
import { cycleYear } from './report-cycles/cycle-year.js';
import { NoteReplies } from './report-cycles/note-replies.js';
import { ReportCycles } from './report-cycles/report-cycles.js';
import { ReportCyclesController } from './report-cycles/report-cycles.controller.js';
import { ReportEntriesView } from './report-cycles/report-entries-view.js';
import { ReportFeedback } from './report-cycles/report-feedback.js';
import { ReportWords } from './report-cycles/report-words.js';
import { API_PARTS, type ApiParts } from './parts.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { SchemaPipe } from './problems/schema-pipe.js';

/** All routes of the API. A test walks them and fails on one that declares no access. */
export const CONTROLLERS: readonly Type<unknown>[] = [
  ListsController,
  WorkController,
  OverviewController,
  StatisticsController,
  InboxController,
  ViewsController,
  CasesController,
  AccessLogController,
  PreviewsController,
  LiveController,
  OfficeController,
  SubmissionsController,
  TakeoverController,
  ReportCyclesController,
  HealthController,
  DocsController,
  DemoMailController,
  TemporalCodecController,
  commandController(
    { prefix: 'cases', tag: 'case commands', access: 'case:advance', refSchema: caseReference },
    CaseCommands,
    CASE_ROUTES,
  ),
  commandController(
    { prefix: 'office', tag: 'office commands', access: 'office:advance', refSchema: null },
    OfficeCommands,
    OFFICE_ROUTES,
  ),
  commandController(
    {
      prefix: 'report-cycles',
      tag: 'report cycle commands',
      access: 'case:advance',
      refSchema: cycleYear,
      refName: 'year',
      operations: 'reportCycle',
    },
    CycleCommands,
    CYCLE_ROUTES,
  ),
];

/** The application as a value of its parts. */
@Module({})
export class AppModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: AppModule,
      controllers: [...CONTROLLERS],
      providers: [
        { provide: API_PARTS, useValue: parts },
        { provide: BearerTokens, useValue: new BearerTokens(parts.configuration.oidc) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useValue: new SchemaPipe(parts.configuration) },
        { provide: Readiness, useClass: RecordReadiness },
        Office,
        Policies,
        OpenApi,
        Cases,
        Previews,
        Lists,
        Readers,
        Work,
        Board,
        Deadlines,
        States,
        Reassignment,
        Inbox,
        Views,
        Live,
        Workflow,
        CaseCommands,
        OfficeCommands,
        OfficeTexts,
        WhatIf,
        Statistics,
        Pattern,
        Takeover,
        CycleCommands,
        ReportCycles,
        ReportEntriesView,
        ReportWords,
        NoteReplies,
        ReportFeedback,
      ],
    };
  }
}
