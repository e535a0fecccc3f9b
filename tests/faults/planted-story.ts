import { dayOf } from '@vigil/domain/calendar/day';
import { randomUUID } from 'node:crypto';
import { until } from '@vigil/standalone/parts/until';
import type { RealOffice } from './real-office.js';
import { clearedLetter, step, verifiedCase } from './stories.js';

/** A case that was told with planted words, and what it may be referred to by. */
export interface Story {
  readonly reference: string;
  readonly victim: string;
  readonly communicationId: string;
}

/**
 * Tells a case with the word in every text, as far as a letter at the State's mission, its reply, and an unlocked identity; with a
 * reminder on its way, and a view that is kept.
 */
export async function plantedStory(office: RealOffice, word: string): Promise<Story> {
  const [officer, supervisor] = [office.as('officer'), office.as('supervisor')];
  const given = {
    urgent: true,
    narrative: `${word}e`,
    source: { personId: `p_${randomUUID()}`, identity: { name: `${word}f`, contact: `${word}g` } },
  };
  const words = { place: `${word}a`, evidence: `${word}b`, received: `${word}c`, reason: `${word}d` };
  const story = await verifiedCase(office, given, words);
  const { reference, victim } = story;

  const supports = (await supervisor.timeline(reference))
    .flatMap(({ payload }) => payload['actId'] ?? [])
    .slice(0, 1);
  const evidence = { description: `${word}l`, supports };
  const code = word.toUpperCase();
  await step(officer, reference, 'add-evidence', { ...evidence, sourceCode: code });
  await step(officer, reference, 'add-evidence', { ...evidence, unDocument: `${code} A1/2026` });

  const communicationId = await clearedLetter(office, story, `It is alleged that ${word}h was said of {P2}.`);
  await step(supervisor, reference, 'send-communication', { communicationId });
  const letter = () => office.mails.taken.find(({ to }) => to.startsWith('mission-'));
  await until('the letter should arrive', () => letter() !== undefined, { forAtMost: 60_000 });
  if (!letter()?.source.includes(`${word}h`)) throw new Error('The letter does not say what was written.');

  const reason = `A reason for opening: ${word}i.`;
  const { status } = await officer.post(`/cases/${reference}/unlock`, {
    target: { personId: victim },
    reason,
  });
  if (status !== 200) throw new Error(`The identity was not opened: ${status}`);
  const view = await officer.put('/views', {
    name: `${word}m`,
    list: 'mine',
    filters: { officer: `${word}n` },
  });
  if (view.status !== 200) throw new Error(`The view was not kept: ${view.status}`);
  await office.agrees(reference); // the result of the dispatch is recorded: a past date lies never before the last
  const now = new Date(Date.now()).toISOString();
  await step(officer, reference, 'record-reply', {
    communicationId,
    receivedOn: dayOf(Date.parse(now)),
    text: `${word}k`,
    backdated: { effectiveAt: now, reason: `${word}j` },
  });
  await office.agrees(reference);
  return { reference, victim, communicationId };
}
