import type { Stage } from '@vigil/domain/vocabulary/stage';
import { FORESIGHT } from './case.workflow.js';
import type { Course } from './contract.js';
import { surprises } from './foresight.js';

const course = (way: readonly Stage[], change: Partial<Course<Stage>> = {}): Course<Stage> => ({
  version: way.length,
  stage: way.at(-1) ?? 'allegation',
  stages: way.map((stage, visit) => ({
    stage,
    since: visit,
    until: visit + 1 === way.length ? null : visit + 1,
  })),
  alongside: [],
  hold: false,
  steps: [],
  waitsFor: [],
  wakeAt: null,
  effects: [],
  final: false,
  ended: false,
  ...change,
});

describe('surprises', () => {
  it.each<readonly [string, readonly Stage[]]>([
    [
      'a case that goes all the way',
      ['allegation', 'verification', 'communication', 'followUp', 'inclusion', 'followUp'],
    ],
    ['linked letters that had lapsed before verification', ['allegation', 'verification', 'followUp']],
    ['a declined case that is reopened', ['allegation', 'verification', 'allegation']],
    ['a verified case closed, and reopened', ['allegation', 'verification', 'communication', 'followUp']],
    [
      'an entry without an earlier letter',
      ['allegation', 'verification', 'communication', 'inclusion', 'communication'],
    ],
    ['a further letter', ['followUp', 'communication', 'followUp']],
    ['a closed case that is taken up again in its stage', ['followUp', 'followUp']],
  ])('has none for %s', (_title, way) => {
    expect(surprises(course(way), FORESIGHT)).toEqual([]);
    expect(surprises(course(way, { final: true }), FORESIGHT)).toEqual([]);
  });

  it('tells a way that no stage foresees, wherever in the case it was taken', () => {
    expect(surprises(course(['allegation', 'communication', 'followUp']), FORESIGHT)).toEqual([
      'allegation led to communication',
    ]);
  });

  it('tells a term by the stage it belongs to, not by where the case stands', () => {
    const waitsFor = [
      { stage: 'verification', kind: 'riskValidity', dueAt: 1 },
      { stage: 'followUp', kind: 'riskValidity', dueAt: 1 },
      { stage: 'followUp', kind: 'nextStep', dueAt: 1 },
    ] as const;
    expect(surprises(course(['followUp'], { waitsFor }), FORESIGHT)).toEqual([
      'followUp waits for riskValidity',
    ]);
  });

  it('tells an end that a stage does not foresee', () => {
    const endless = { ...FORESIGHT, inclusion: { waitsFor: [], leadsTo: ['followUp'] } } as const;
    expect(surprises(course(['inclusion'], { final: true }), endless)).toEqual(['inclusion led to end']);
  });
});
