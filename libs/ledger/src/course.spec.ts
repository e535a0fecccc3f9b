import { courseOf } from './course.js';
import { COUNTER, type CounterState } from './testing/counter.js';

describe('the course of a stream', () => {
  const state: CounterState = {
    ...COUNTER.initialState('case/a'),
    status: 'OPEN',
    terms: [
      {
        kind: 'reply',
        subject: 's',
        stage: 'communication',
        dueAt: 50,
        levels: [],
        rule: 'D5',
        policy: 1,
        passed: [],
        fallen: [],
      },
    ],
  };

  it('names steps, waits and open acts, and no more of them than a workflow may know', () => {
    const effects = [{ id: 'e_1', kind: 'mail', queue: 'conducting' as const, secret: 'x' }];
    expect(courseOf(3, COUNTER.summary(state), [{ seq: 3, type: 'Added' }], effects)).toEqual({
      version: 3,
      stage: 'allegation',
      stages: [],
      alongside: [],
      hold: false,
      steps: [{ version: 3, step: 'Added' }],
      waitsFor: [{ stage: 'communication', kind: 'reply', dueAt: 50 }],
      wakeAt: 50,
      effects: [{ id: 'e_1', kind: 'mail', queue: 'conducting' }],
      final: false,
      ended: false,
    });
  });

  it('is final before it is ended, while a term runs', () => {
    expect(courseOf(4, COUNTER.summary({ ...state, status: 'CLOSED' }), [], [])).toMatchObject({
      final: true,
      ended: false,
    });
    expect(courseOf(4, COUNTER.summary({ ...state, status: 'CLOSED', terms: [] }), [], [])).toMatchObject({
      final: true,
      ended: true,
    });
  });

  it('is none where there are no stages', () => {
    expect(courseOf(1, { ...COUNTER.summary(state), stage: null }, [], [])).toBeNull();
  });
});
