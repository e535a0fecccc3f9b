import {
  isGrpcCancelledError,
  isGrpcDeadlineError,
  isGrpcServiceError,
  WorkflowNotFoundError,
  type WorkflowClient,
} from '@temporalio/client';
import type { caseWorkflow } from './case.workflow.js';
import { advanced, lifecycle, workflowTypeOf, type CaseWorkflowView, type Course } from './contract.js';

export interface Poke {
  /** The keyed hash that names the stream's workflow; never the reference itself. */
  readonly workflowId: string;
  /** The stream's name in the ledger: the input of a run that has to be started. */
  readonly stream: string;
  readonly taskQueue: string;
  readonly course: Course;
  /** How long Temporal may take, in ms; 5,000 by default. */
  readonly timeoutMs?: number;
}

/** Temporal could not be told. The record stands; the relay tells it again. `cause` is the client's error. */
export class PokeFailed extends Error {
  override readonly name = 'PokeFailed';
  constructor(
    /** `unreachable`: no answer in time, or no connection; telling it again may help. `refused`: Temporal answered, and said no. */
    readonly reason: 'unreachable' | 'refused',
    cause: unknown,
  ) {
    super(
      reason === 'unreachable'
        ? 'Temporal did not answer. The step is recorded; its workflow will be told when Temporal is back.'
        : 'Temporal refused the news of a recorded step. Look at the cause: the namespace, the credentials, or the size of the course.',
      { cause },
    );
  }
}

/**
 * Tells a stream's workflow the news, and starts a run if none is running: a first one, or one after an end.
 * Telling the same course twice, or an older one late, does no harm.
 *
 * @throws PokeFailed when Temporal can't be reached in time, or refuses
 */
export async function poke(
  client: WorkflowClient,
  { workflowId, stream, taskQueue, course, timeoutMs = 5_000 }: Poke,
): Promise<void> {
  try {
    await client.withDeadline(Date.now() + timeoutMs, () =>
      client.signalWithStart<typeof caseWorkflow, [Course]>(workflowTypeOf(stream), {
        workflowId,
        taskQueue,
        args: [stream],
        signal: advanced,
        signalArgs: [course],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    );
  } catch (error) {
    throw new PokeFailed(isAway(error) ? 'unreachable' : 'refused', error);
  }
}

/** The workflow's own account, or why there is none: no worker (or no Temporal) answered in time, no such workflow, or the Query failed. */
export type Lifecycle =
  | { readonly answered: true; readonly view: CaseWorkflowView }
  | { readonly answered: false; readonly reason: 'no-worker' | 'not-found' | 'failed' };

/**
 * Asks a case's workflow where the case stands. A workflow that has ended still answers, from its history.
 *
 * @param timeoutMs how long to wait at most, in ms; after that the reason is `no-worker`
 * @returns the view or a reason, and never throws for anything Temporal does
 */
export async function askLifecycle(
  client: WorkflowClient,
  workflowId: string,
  timeoutMs: number,
): Promise<Lifecycle> {
  try {
    const view = await client.withDeadline(Date.now() + timeoutMs, () =>
      client.getHandle(workflowId).query(lifecycle),
    );
    return { answered: true, view };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { answered: false, reason: 'not-found' };
    return { answered: false, reason: isAway(error) ? 'no-worker' : 'failed' };
  }
}

/**
 * No answer in time, no connection, or the server's word that nobody has polled the queue for a while. A server that sees our
 * deadline pass before we do cancels the call instead.
 */
function isAway(error: unknown): boolean {
  if (isGrpcDeadlineError(error) || isGrpcCancelledError(error)) return true;
  const cause = isGrpcServiceError(error) ? error : error instanceof Error ? error.cause : undefined;
  if (!isGrpcServiceError(cause)) return false;
  const code: number = cause.code;
  return (
    code === UNAVAILABLE || (code === FAILED_PRECONDITION && cause.details.includes('worker may be down'))
  );
}

/** Of gRPC's status codes, which are not worth a dependency. */
const FAILED_PRECONDITION = 9;
const UNAVAILABLE = 14;
