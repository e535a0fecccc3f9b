import { ApplicationFailure } from '@temporalio/common';
import type { Clockwork, Course, OpenEffect, Performer, Visit } from '../src/contract.js';

/** What a scripted step changes; a new stage is also a new visit. */
export type Change = Partial<Omit<Course, 'version' | 'steps' | 'stages'>>;

/** A record that a spec writes by hand: one stream, without rules, which answers the workflow's activities. */
export class ScriptedRecord implements Clockwork, Performer {
  course: Course;
  readonly ticked: number[] = [];
  readonly performed: string[] = [];
  private readonly steps: Course['steps'][number][] = [];
  /** What falls due at a tick; a spec sets it. Without it, nothing is waited for any more. */
  whenDue: (wakeAt: number) => void = () => this.write('Settled', { waitsFor: [], wakeAt: null });
  /** What an act does before it is closed; a spec lets it fail or wait. */
  whenActing: (effect: OpenEffect) => Promise<void> = () => Promise.resolve();

  constructor(
    readonly stream: string,
    readonly now: number,
  ) {
    const nothing = {
      alongside: [],
      hold: false,
      waitsFor: [],
      wakeAt: null,
      effects: [],
      final: false,
      ended: false,
    };
    const stages = [{ stage: 'allegation', since: now, until: null }] as const;
    this.course = { version: 0, stage: 'allegation', stages, steps: [], ...nothing };
  }

  /** Records one step, and answers the course that tells it. */
  write(step: string, change: Change = {}, at = this.now): Course {
    const version = this.course.version + 1;
    this.steps.push({ version, step });
    this.course = {
      ...this.course,
      ...change,
      version,
      stages: this.visits(change, at),
      steps: [{ version, step }],
    };
    return this.course;
  }

  load = (): Promise<Course> => Promise.resolve({ ...this.course, steps: this.steps.slice(-20) });

  tick = (_stream: string, wakeAt: number): Promise<Course> => {
    this.ticked.push(wakeAt);
    this.whenDue(wakeAt);
    return Promise.resolve(this.course);
  };

  perform = async (_stream: string, id: string): Promise<Course> => {
    const effect = this.course.effects.find((open) => open.id === id);
    if (effect) {
      await this.whenActing(effect);
      this.performed.push(id);
      this.course = {
        ...this.course,
        steps: [],
        effects: this.course.effects.filter((open) => open.id !== id),
      };
    }
    return this.course;
  };

  private visits({ stage }: Change, at: number): readonly Visit[] {
    const { stages } = this.course;
    if (stage === undefined || stage === this.course.stage) return stages;
    const left = stages.map((visit) => (visit.until === null ? { ...visit, until: at } : visit));
    return [...left, { stage, since: at, until: null }];
  }
}

/** The activities of both workers over many scripted records. */
export function scriptedActivities(records: ReadonlyMap<string, ScriptedRecord>): Clockwork & Performer {
  const of = (stream: string) => {
    const record = records.get(stream);
    if (!record) throw ApplicationFailure.nonRetryable('No such stream.', 'UnknownStream');
    return record;
  };
  return {
    load: async (stream) => of(stream).load(),
    tick: async (stream, wakeAt) => of(stream).tick(stream, wakeAt),
    perform: async (stream, effect) => of(stream).perform(stream, effect),
  };
}
