/**
 * Conducts one stream: hears its news, keeps its clock, does what was decided, and decides nothing.
 *
 * Contract:
 * 1. It acts only on a recorded Course, never on rules: rules may change any day without breaking the replay of a running stream.
 * 2. A Course of an older version than the one it knows is ignored, but for its steps: signals and results may arrive in any order.
 * 3. An effect is never begun twice at the same time within a run; its activity takes a lock and is idempotent, since another run
 *    may repeat it. No more than AT_ONCE are under way, the others wait for a place.
 * 4. An effect that does not get done stops neither the clock nor the passing to a new run. One that fails for good is told, and
 *    begun again with the next signal, tick or run, not before.
 * 5. A wait or a way that a stage does not foresee is conducted all the same, and told by the Query.
 * 6. A clock that a tick does not move is told, and struck again after a while; nothing else is done about it.
 */
import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Stage } from '@vigil/domain/vocabulary/stage';
import {
  advanced,
  lifecycle,
  roll,
  TASK_QUEUES,
  type CaseWorkflowView,
  type Clockwork,
  type Course,
  type EffectQueue,
  type OpenEffect,
  type Performer,
  type StreamStage,
} from './contract.js';
import { surprises, type Foresight } from './foresight.js';
import { lastSteps } from './last-steps.js';

export interface Life<S extends StreamStage = Stage> {
  readonly stage: () => S;
  /** The record has ended, or this run is to pass on to the next. */
  readonly over: () => boolean;
  /** Stays in a stage until the record leaves it, and ticks what falls due meanwhile. */
  readonly during: (stage: S) => Promise<void>;
  /** Ends the run, or passes on to the next. Called once, when the life is over. */
  readonly settle: () => Promise<void>;
}

/**
 * Registers the handlers, loads the course, and begins the effects that are open.
 *
 * @param stream the stream's name in the ledger
 * @param foresight what its stages wait for and where they lead; only told about, never enforced
 * @throws ActivityFailure if the stream can't be loaded for good, as when it is unknown
 */
export async function conduct<S extends StreamStage>(
  stream: string,
  foresight: Foresight<S>,
): Promise<Life<S>> {
  let course: Course<S> | undefined;
  let rolling = false;
  const doing = new Map<string, string>();
  const givenUp = new Set<string>();
  const unforeseen = new Set<string>();
  const steps = lastSteps();

  const known = () => {
    if (course === undefined)
      throw new Error('This run has not loaded its course yet. Ask again in a moment.');
    return course;
  };
  const passing = () => rolling || workflowInfo().continueAsNewSuggested;
  const over = () => known().ended || passing();

  const learn = (told: Course) => {
    // What is told of a stream has the stages of its kind.
    const news = told as Course<S>;
    steps.add(news.steps);
    if (course && news.version < course.version) return;
    course = news;
    setCurrentDetails(
      `${news.stage}${news.hold ? ', on hold' : ''}, waiting for ${kinds(news) || 'nothing'}`,
    );
    for (const surprise of surprises(news, foresight)) unforeseen.add(surprise);
    beginOpenEffects();
  };
  const hear = (news: Course) => {
    givenUp.clear();
    learn(news);
  };

  const beginOpenEffects = () => {
    for (const effect of known().effects) {
      if (doing.size >= AT_ONCE || passing()) return;
      if (doing.has(effect.id) || givenUp.has(effect.id)) continue;
      doing.set(effect.id, effect.kind);
      void act(effect);
    }
  };
  const act = async ({ id, kind, queue }: OpenEffect) => {
    const news = await perform[queue]
      .executeWithOptions({ summary: kind }, [stream, id])
      .catch(() => undefined);
    if (news) learn(news);
    if (isOpen(id)) {
      givenUp.add(id);
      unforeseen.add(`${kind} was given up`);
    }
    doing.delete(id);
    beginOpenEffects();
  };
  const isOpen = (id: string) => known().effects.some((effect) => effect.id === id);

  /** Waits until something moves, ticking if the clock strikes first. The timer is set anew only when the earliest date changes. */
  const waitFor = async (moved: () => boolean, until = Infinity) => {
    const { wakeAt } = known();
    const alarm = Math.min(wakeAt ?? Infinity, until);
    const news = () => known().wakeAt !== wakeAt || moved();
    if (alarm === Infinity) return condition(news);
    const heard = await condition(news, Math.max(1, alarm - Date.now()), { summary: alarmSummary(known()) });
    if (!heard && alarm === wakeAt) await strike(wakeAt, news);
  };
  const strike = async (wakeAt: number, news: () => boolean) => {
    let answered = false;
    const done = () => {
      answered = true;
    };
    void tick
      .executeWithOptions({ summary: alarmSummary(known()) }, [stream, wakeAt])
      .then(hear)
      .then(done, done);
    await condition(() => answered || passing());
    if (known().wakeAt !== wakeAt || passing()) return;
    unforeseen.add('the clock stood still at a tick');
    await condition(news, PAUSE);
  };

  setHandler(advanced, hear);
  setHandler(roll, () => {
    rolling = true;
  });
  setHandler(lifecycle, (): CaseWorkflowView => {
    const { version, stage, alongside, hold, stages, waitsFor, wakeAt } = known();
    const told = { steps: steps.list(), doing: [...doing.values()], unforeseen: [...unforeseen] };
    return { version, stage, alongside, hold, stages, waitsFor, wakeAt, ...told };
  });
  learn(await load(stream));

  return {
    over,
    stage: () => known().stage,
    async during(stage) {
      const visit = known().stages.length;
      const elsewhere = () => known().stages.length !== visit || known().stage !== stage || over();
      while (!elsewhere()) await waitFor(elsewhere);
    },
    async settle() {
      const undone = () => doing.size > 0;
      const ending = () => known().ended && !passing();
      while (undone() && ending()) await waitFor(() => !undone() || !ending());
      const patience = Date.now() + PATIENCE;
      while (undone() && Date.now() < patience) await waitFor(() => !undone(), patience);
      if (!ending()) await continueAsNew(stream);
    },
  };
}

const AT_ONCE = 8;
/** For effects under way when a run is to pass on: the next run finds them in the record. */
const PATIENCE = 60_000;
/** Before a clock that stood still is struck again. */
const PAUSE = 60_000;

const { load, tick } = proxyActivities<Clockwork>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumInterval: '1 minute' },
});
const performer = (queue: EffectQueue) =>
  proxyActivities<Performer>({
    taskQueue: TASK_QUEUES[queue],
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: '10 seconds',
    retry: { maximumInterval: '10 minutes' },
  }).perform;
const perform = { conducting: performer('conducting'), effects: performer('effects') };

const kinds = ({ waitsFor }: Course) => [...new Set(waitsFor.map(({ kind }) => kind))].join(', ');

/** What Temporal's page says beside a timer or a tick: whose term is the earliest. It passes the payload codec. */
function alarmSummary({ stage, waitsFor, wakeAt }: Course): string {
  const due = waitsFor.filter(({ dueAt }) => dueAt === wakeAt);
  const terms = (due.length > 0 ? due : waitsFor).map((wait) => `${wait.stage}: ${wait.kind}`);
  return [...new Set(terms)].join(', ') || stage;
}
