import { until } from '@vigil/standalone/parts/until';
import type { Answer, Colleague } from '../acceptance/colleague.js';
import type { RealOffice } from './real-office.js';
import type { Receipt } from './stories.js';
import { streamOf } from './witness.js';

const PATIENCE = 60_000;

/** One request with its Idempotency-Key, that may be sent again and again. */
export interface Request {
  readonly who: Colleague;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
}

/** Sends it once. Undefined if nobody answered: the API was killed meanwhile. */
export const send = ({ who, path, body, key }: Request): Promise<Answer | undefined> =>
  who.post(path, body, { 'idempotency-key': key }).catch(() => undefined);

/** Sends it until the office has recorded it, as a client does that hears nothing or a 503. */
export async function sendUntilRecorded(request: Request): Promise<Answer> {
  let answer: Answer | undefined;
  await until(
    'the step should be answered',
    async () => {
      answer = await send(request);
      return answer?.status === 200 || answer?.status === 201;
    },
    { forAtMost: PATIENCE, every: 100, unless: () => refusal(answer) },
  );
  return answer as Answer;
}

const refusal = (answer: Answer | undefined) =>
  answer !== undefined && answer.status >= 400 && answer.status < 500 ? answer.text : undefined;

/** Of steps that were acknowledged: each stands in the ledger once, where its receipt says, and the same key answers the same bytes. */
export async function expectRecordedOnce(
  office: RealOffice,
  ref: string,
  acknowledged: readonly { readonly request: Request; readonly answer: Answer }[],
): Promise<void> {
  const timeline = await office.as('supervisor').timeline(ref);
  expect(timeline).toHaveLength(await office.ledger.events(streamOf(ref)));
  expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, n) => n + 1));
  const told = new Set<number>();
  for (const { request, answer } of acknowledged) {
    const receipt = answer.body as unknown as Receipt;
    for (const { seq, type } of receipt.events) {
      expect(timeline[seq - 1]?.type).toBe(type);
      expect(told).not.toContain(seq);
      told.add(seq);
    }
    const again = await send(request);
    expect(again?.headers.get('idempotency-replayed')).toBe('true');
    expect(again?.text).toBe(answer.text);
  }
  expect(await office.ledger.events(streamOf(ref))).toBe(timeline.length);
}
