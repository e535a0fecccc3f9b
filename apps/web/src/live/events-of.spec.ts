import { eventsOf } from './events-of.js';

describe('Server-sent events', () => {
  it('are read as they come, whole ones only; what keeps the line open says nothing', () => {
    const text = 'event: open\ndata: {}\n\n: still here\n\nevent: moved\ndata: {"moved":["a"]}\n\nevent: mo';
    expect(eventsOf(text)).toEqual({
      events: [
        { event: 'open', data: '{}' },
        { event: 'moved', data: '{"moved":["a"]}' },
      ],
      rest: 'event: mo',
    });
  });
});
