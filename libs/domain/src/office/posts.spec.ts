import { TEST_OFFICE } from '../case/test-office.js';
import { when } from './given-office.js';
import type { OfficeState } from './office-state.js';
import { holderOn } from './posts.js';

const head = { post: 'HEAD_OF_UNIT', unit: 'geneva', holder: 'u-supervisor', from: '2025-01-01' };
const assigned = (...posts: readonly object[]): OfficeState =>
  posts.reduce<OfficeState>(
    (office, post) => when(office, 'AssignPost', post, 'u-supervisor') as OfficeState,
    TEST_OFFICE,
  );

describe('A post', () => {
  const office = assigned(head, { ...head, holder: 'u-supervisor-2', from: '2026-01-01' });
  const on = (day: string, of = office) => holderOn(of, 'HEAD_OF_UNIT', 'geneva', day)?.id ?? null;
  it('is held by whoever was assigned to it by the day, and before that by nobody', () => {
    expect([on('2024-12-31'), on('2025-12-31'), on('2026-01-01'), on('2027-06-30')]).toEqual([
      null,
      'u-supervisor',
      'u-supervisor-2',
      'u-supervisor-2',
    ]);
  });
  it('is each unit’s own, and the ASG’s is one', () => {
    expect(holderOn(office, 'HEAD_OF_UNIT', 'new-york', '2026-01-01')).toBeNull();
    const asg = assigned({ post: 'ASG', holder: 'u-asg', from: '2026-01-01' });
    expect(holderOn(asg, 'ASG', null, '2026-01-01')?.id).toBe('u-asg');
  });
  it('keeps its history: an assignment of an earlier day is entered late, and of the same day corrects', () => {
    const late = assigned({ ...head, from: '2026-01-01' }, { ...head, holder: 'u-supervisor-2' });
    expect([on('2025-06-01', late), on('2026-06-01', late)]).toEqual(['u-supervisor-2', 'u-supervisor']);
    expect(on('2025-06-01', assigned(head, { ...head, holder: 'u-supervisor-2' }))).toBe('u-supervisor-2');
  });
  it.each([
    [{ holder: 'u-officer' }, ['HOLDER_WITHOUT_ROLE holder']],
    [{ holder: 'u-retired' }, ['COLLEAGUE_UNKNOWN holder']],
    [{ unit: undefined }, ['POST_OF_UNIT unit']],
    [{ post: 'ASG', holder: 'u-asg' }, ['POST_OF_UNIT unit']],
  ])('refuses %j', (change, codes) => {
    expect(when(TEST_OFFICE, 'AssignPost', { ...head, ...change }, 'u-supervisor')).toEqual(codes);
  });
  it('is not for an officer to give', () => {
    expect(when(TEST_OFFICE, 'AssignPost', head, 'u-officer')).toEqual(['ROLE_NOT_PERMITTED']);
  });
});
