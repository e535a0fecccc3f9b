import { until } from '../parts/until.js';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';

export const DEMO_ADMINISTRATOR = DEMO_PEOPLE.find(({ roles }) => roles.includes('SYSADMIN')) as DemoPerson;

/**
 * Peoples the demo office over the API, as an administrator and a supervisor would. Each step has a fixed key: after a
 * restart the same steps are answered again and nothing is recorded twice. `years` are those of the report periods to open;
 * an office without one may still take terms of seconds.
 */
export async function peopleTheOffice(api: string, issuer: string, years: readonly number[]): Promise<void> {
  const administrator = await tokenOf(issuer, DEMO_ADMINISTRATOR.subject);
  for (const { id, roles, ...person } of DEMO_PEOPLE.filter((one) => one !== DEMO_ADMINISTRATOR))
    await step(api, administrator, 'enrol-colleague', `demo-enrol-${person.subject}`, {
      ...person,
      colleagueId: id,
      roles,
      issuer,
      email: `${person.subject}@office.invalid`,
    });
  const supervisor = await tokenOf(issuer, 'samuel');
  await step(api, supervisor, 'set-duty-roster', 'demo-duty-roster', {
    turns: [
      {
        from: '2026-01-01T00:00:00Z',
        until: '2036-01-01T00:00:00Z',
        supervisor: 'u_samuel',
        next: 'u_tomas',
      },
    ],
  });
  for (const year of years)
    await step(api, supervisor, 'open-period', `demo-period-${year}`, {
      year,
      from: `${year - 1}-05-01`,
      until: `${year}-04-30`,
      submissionsDueOn: `${year}-05-01`,
      sessionOpensOn: `${year}-09-14`,
    });
}

/** The years of the reports that the demo office has at an instant (ms since 1970): the worked example's, to the one after next. */
export function reportYears(now: number): readonly number[] {
  const last = new Date(now).getUTCFullYear() + 2;
  return Array.from({ length: last + 1 - WORKED_EXAMPLE }, (_, after) => WORKED_EXAMPLE + after);
}
const WORKED_EXAMPLE = 2026;

/** A demo person's token, by the issuer's `POST /demo/token`. */
export async function tokenOf(issuer: string, person: string): Promise<string> {
  const response = await fetch(`${issuer}/demo/token`, { method: 'POST', body: JSON.stringify({ person }) });
  if (!response.ok) throw new Error(`The demo issuer gave no token for ${person}: ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}

/** Where no answer comes, since a connection was lost or the API is started again, the same is asked again under the same key. */
async function step(api: string, token: string, command: string, key: string, body: unknown): Promise<void> {
  const answers: Response[] = [];
  const ask = async () => {
    const answer = await fetch(`${api}/office/${command}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
    return answers.push(answer) > 0;
  };
  await until(`The API should answer ${command} of the demo office`, ask, { forAtMost: 30_000, every: 250 });
  const response = answers[0] as Response;
  if (!response.ok)
    throw new Error(`The demo office refused ${command}: ${response.status} ${await response.text()}`);
}
