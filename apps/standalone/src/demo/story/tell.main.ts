import { resolve } from 'node:path';
import { readConfiguration } from '../../configuration.js';
import { addressesOf } from './addresses.js';
import { Desk } from './desk.js';
import { ONE_TIMES, tellYear } from './invented-year.js';
import { told, toldReport } from './told.js';
import { tellWorkedExample } from './worked-example.js';

/** Tells a story to the Vigil that runs beside it: the worked example, or with `year` a year at the load of one office. */
async function tell(which: string | undefined): Promise<void> {
  const at = addressesOf(readConfiguration(resolve(import.meta.dirname, '../../../../..')));
  if (which === 'year') {
    const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000; // told again today, it is the same year
    await tellYear(at, midnight, ONE_TIMES, (done, all) => {
      if (done % 50 === 0) console.log(`${done} of ${all} submissions and cases are told`);
    });
    console.log('The year is told. Sign in as Samuel, and look at the board.');
    return;
  }
  const { story, report } = await tellWorkedExample(new Desk(at, 'worked example'), Date.now());
  console.log(told(story.ref, await story.timeline('amira')));
  console.log(toldReport(report));
}

try {
  await tell(process.argv[2]);
} catch (error) {
  console.error(said(error));
  process.exitCode = 1;
}

/** Node says of every connection that fails that a fetch did. */
function said(error: unknown): string {
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'No Vigil answers. Start it with npm start, wait for its address, and run this again: what is told already is not told twice.';
  return error instanceof Error ? error.message : 'The story could not be told.';
}
