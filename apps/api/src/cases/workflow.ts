import { Inject, Injectable } from '@nestjs/common';
import { deciderOf } from '@vigil/domain/decider-of';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { Stage } from '@vigil/domain/vocabulary/stage';
import { loadCourse } from '@vigil/ledger/load-course';
import { TASK_QUEUES, type CaseWorkflowView, type Course, type StreamStage } from '@vigil/workflows/contract';
import { askLifecycle, poke } from '@vigil/workflows/poke';
import { runs } from '@vigil/workflows/runs';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Cases } from './cases.js';
import type { workflowAnswer } from './workflow-answer.js';

/** What the workflow says of a stream of a kind, beside what the record says. */
export type WorkflowView<S extends StreamStage> = Answered<ReturnType<typeof workflowAnswer<S>>>;
export type CaseWorkflow = WorkflowView<Stage>;

const PATIENCE_MS = 2_000;

/** Asks the workflow; answers from the record where it can not (DESIGN "HTTP"). Never an error for Temporal's absence. */
@Injectable()
export class Workflow {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Cases) private readonly cases: Cases,
  ) {}

  async of(ref: string, colleague: Colleague): Promise<CaseWorkflow> {
    const { state } = await this.cases.visit(ref, colleague);
    return this.ofStream<Stage>(state.id);
  }

  /** Of a stream of a kind, which the caller has found the colleague may visit. */
  async ofStream<S extends StreamStage>(stream: string): Promise<WorkflowView<S>> {
    return (await this.look(stream)) as WorkflowView<S>; // the stages of a stream are those of its kind
  }

  private async look(stream: string): Promise<WorkflowView<StreamStage>> {
    const course = await loadCourse(this.parts.ledger, deciderOf(stream), stream);
    if (!course) throw new Error('A stream that may be visited has no course');
    if (course.ended) return fromRecord(course, 'ended');
    const view = await this.ask(stream, course).catch(() => undefined);
    return view ? fromWorkflow(view, course.version) : fromRecord(course, 'late');
  }

  /**
   * Asks; where the workflow knows less than the record, tells it and asks again. One that was ended by hand answers as well as it
   * ever did, and conducts nothing: the reconciler or the next step begins it anew.
   */
  private async ask(stream: string, course: Course): Promise<CaseWorkflowView | undefined> {
    const client = (await withinPatience(this.parts.temporal())).workflow;
    const workflowId = this.parts.vault.tokens.workflowId(stream);
    const [first, running] = await Promise.all([
      askLifecycle(client, workflowId, PATIENCE_MS),
      runs(client, workflowId, PATIENCE_MS),
    ]);
    if (first.answered && first.view.version >= course.version) return running ? first.view : undefined;
    await poke(client, {
      workflowId,
      stream,
      taskQueue: TASK_QUEUES.conducting,
      course,
      timeoutMs: PATIENCE_MS,
    });
    const again = await askLifecycle(client, workflowId, PATIENCE_MS);
    return again.answered && again.view.version >= course.version ? again.view : undefined;
  }
}

const fromWorkflow = (view: CaseWorkflowView, recorded: number): WorkflowView<StreamStage> => ({
  stage: view.stage,
  alongside: view.alongside,
  hold: view.hold,
  stages: view.stages,
  steps: view.steps,
  waitsFor: view.waitsFor,
  doing: view.doing,
  unforeseen: view.unforeseen,
  known: view.version,
  recorded,
  conducting: 'well',
});

const fromRecord = (course: Course, conducting: 'late' | 'ended'): WorkflowView<StreamStage> => ({
  stage: course.stage,
  alongside: course.alongside,
  hold: course.hold,
  stages: course.stages,
  steps: course.steps,
  waitsFor: course.waitsFor,
  doing: [],
  unforeseen: [],
  known: null,
  recorded: course.version,
  conducting,
});

function withinPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Temporal does not answer'));
    }, PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}
