import { Desk } from '@vigil/standalone/demo/story/desk';
import { tellYear } from '@vigil/standalone/demo/story/invented-year';
import { tellWorkedExample } from '@vigil/standalone/demo/story/worked-example';
import { launchBrowser } from './browser.mjs';
import { openOffice } from './office.mjs';

/** So many cases and submissions that every list has something in it, and that the run stays short. */
const SOME = { carried: 10, submissions: 12, cases: 5 };

/** Opens one office and one browser for all specs, and tells the stories that they look at. */
export default async function setUp() {
  const print = (line) => console.log(line);
  const office = await openOffice(print);
  const ends = [office.close];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  globalThis.vigilDesk = { close };
  // An interrupted run does not reach the teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void close().finally(() => process.exit(1)));
  try {
    const { api, issuer, temporal } = office;
    const { story } = await tellWorkedExample(new Desk({ api, issuer }, 'worked example'), Date.now());
    await tellYear({ api, issuer }, Date.now(), SOME, () => undefined);
    await holdOne(new Desk({ api, issuer }, 'a case on hold'));
    await callForInput(new Desk({ api, issuer }, 'a call for input'));
    const { browser, browserIn, end } = await launchBrowser(print);
    ends.push(end);
    globalThis.vigilDesk = { api, issuer, temporal, browser, browserIn, workedExample: story.ref, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function holdOne(desk) {
  const { items } = await desk.get('samuel', '/worklist?view=team');
  const { reference } = items.at(-1);
  await desk.post('samuel', `/cases/${reference}/place-hold`, { reason: 'An invented reason to wait.' });
}

/** A call that one entity answered, one with nothing, and one not at all. */
async function callForInput(desk) {
  const day = (daysAhead) => new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const entities = ['UNCT', 'UN_WOMEN', 'PEACE_OP'];
  const question = 'What is known of meetings that were prevented?';
  await desk.post('samuel', '/office/call-for-input', { entities, question, state: 'XEX', dueOn: day(2) });
  const { calls } = await desk.get('samuel', '/office');
  const answer = (entity, more) => {
    const [callId] = Object.keys(calls);
    return desk.post('samuel', '/office/record-input', { callId, entity, receivedOn: day(0), ...more });
  };
  await answer('UNCT', { nil: false, text: 'An invented answer of the country team.' });
  await answer('UN_WOMEN', { nil: true });
}
