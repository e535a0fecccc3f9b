import { Traffic } from './traffic.js';

it('tells how many events a second the last two seconds had', () => {
  let now = 0;
  const traffic = new Traffic(() => now);
  expect(traffic.perSecond()).toBe(0);
  traffic.meet(30);
  now = 1_500;
  traffic.meet(10);
  expect(traffic.perSecond()).toBe(20);
  now = 2_000;
  expect(traffic.perSecond()).toBe(5);
  now = 3_500;
  expect(traffic.perSecond()).toBe(0);
});
