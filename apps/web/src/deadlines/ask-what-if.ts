import { client, read } from '../api/client.js';
import type { operations } from '../api/openapi.js';

type Asked = operations['OfficeController_ask']['requestBody']['content']['application/json'];
export type Change = Pick<Asked, 'parameters' | 'holidays'>;
type Page = operations['OfficeController_ask']['responses'][200]['content']['application/json'];

/** What a change would move, over all cases that the asker may open. */
export interface Found {
  readonly checked: number;
  readonly cases: Page['cases'];
}

/** Asks page after page: the answer is about every open case, or it would mislead. */
export async function askAll(change: Change): Promise<Found> {
  const found: Page['cases'] = [];
  let checked = 0;
  for (let cursor: string | undefined, more = true; more;) {
    const page: Page = await read(
      client.POST('/office/what-if', {
        body: { ...change, limit: 100, ...(cursor === undefined ? {} : { cursor }) },
      }),
    );
    found.push(...page.cases);
    checked += page.checked;
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  return { checked, cases: found };
}
