import { onItsWay, publishable } from './given-entries.js';
import { stagesOf } from './stage.js';

describe('The stage of a case that is over', () => {
  it('is the one that it left, the report while an entry is on its way', () => {
    const { state } = onItsWay(publishable()).locked;
    const closed = { ...state, status: 'CLOSED', leftFrom: 'FOLLOW_UP' } as const;
    expect(stagesOf(state)).toEqual(['inclusion', 'communication']);
    expect(stagesOf(closed)).toEqual(['inclusion', 'followUp']);
    expect(stagesOf({ ...closed, entries: {} })).toEqual(['followUp']);
  });
});
