import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import type { OfficeRead } from '../api/answers.js';
import { headSteps, mayIssue, OF_PART, otherSteps } from './office-steps.js';

const office = (...roles: readonly string[]): OfficeRead => ({ me: { roles } }) as unknown as OfficeRead;

describe('The changes of the office', () => {
  it('stand in one part each, or above them all', () => {
    const named = Object.values(OF_PART).flat();
    expect(new Set(named).size).toBe(named.length);
    const all = office('SUPERVISOR', 'SYSADMIN', 'ASG', 'OFFICER', 'EDITOR');
    for (const { name, issuedBy } of Object.values(OFFICE_COMMANDS))
      if ((issuedBy as readonly string[]).includes('person'))
        expect([...named, ...otherSteps(all)]).toContain(name);
  });

  it('are offered to whoever may issue them', () => {
    expect(headSteps('people', office('SYSADMIN'))).toEqual(['EnrolColleague']);
    expect(headSteps('people', office('SUPERVISOR'))).toEqual([]);
    expect(mayIssue('LiftConflict', office('SUPERVISOR'))).toBe(true);
    expect(mayIssue('CloseAdmission', office('SUPERVISOR'))).toBe(false);
  });
});
