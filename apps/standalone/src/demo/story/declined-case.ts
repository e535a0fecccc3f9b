import { inventedAllegation } from './invented-allegation.js';
import { officerOf, type Invented } from './invented-case.js';
import { PastCase } from './past-case.js';
import { StoryClock } from './story-clock.js';

/** Tells a submission that is looked at and not pursued, as three in four are; one of the last days is not yet decided. */
export async function tellDeclined({ desk, chance, registeredAt, days }: Invented): Promise<void> {
  const clock = new StoryClock(registeredAt, days);
  const officer = officerOf(chance);
  const told = inventedAllegation(chance);
  const story = await PastCase.register(desk, officer, clock.now, told);
  await look();
  await story.complete('samuel');

  async function look(): Promise<void> {
    if (!clock.reaches(2)) return;
    await story.step(clock.after(1), 'samuel', 'assign-case', { officer: `u_${officer}` });
    await story.step(clock.after(1), 'samuel', 'start-screening');
    if (told.safeChannel)
      await story.step(clock.after(0), officer, 'acknowledge-source', { channel: told.channel });
    if (!clock.reaches(3)) return;
    await story.step(clock.after(3), 'tomas', 'propose-decline', {
      reason: chance.one(['NO_NEXUS', 'UNVERIFIED', 'DUPLICATE', 'OUT_OF_PERIOD']),
      explanation: 'An invented reason.',
    });
    if (!clock.reaches(2)) return; // it waits for a second person
    await story.step(clock.after(2), 'samuel', 'confirm-decline');
  }
}
