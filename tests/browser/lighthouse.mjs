import { desktopConfig, startFlow } from 'lighthouse';
import { connect } from 'puppeteer-core';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
/** What is told beside the points. */
const FIGURES = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'interaction-to-next-paint': 'INP',
};
const WIDTH = 1350;
const HEIGHT = 940;

/**
 * Lets Lighthouse judge the desk in a browser whose debugging port is open: the sign-in page as a desktop and as a phone load
 * it, then somebody's signing-in and work at the worklist, and the worklist as it stands. The token lives in the memory of the
 * tab, so a signed-in page can't be loaded anew. Answers the points of each step, and the report as one HTML text.
 */
export async function auditDesk({ api, debuggingPort, person }) {
  const browser = await connect({
    browserURL: `http://127.0.0.1:${debuggingPort}`,
    defaultViewport: { width: WIDTH, height: HEIGHT },
  });
  try {
    const onPhone = await judged(browser, { onlyCategories: CATEGORIES }, undefined, (flow) =>
      flow.navigate(`${api}/`, { name: 'sign-in page, a phone on a slow network' }),
    );
    const onDesktop = await judged(browser, { onlyCategories: CATEGORIES }, desktopConfig, (flow, page) =>
      work(flow, page, `${api}/team`, person),
    );
    return { steps: [...onPhone.steps, ...onDesktop.steps], report: onDesktop.report };
  } finally {
    await browser.disconnect();
  }
}

async function judged(browser, flags, config, act) {
  const page = await browser.newPage();
  try {
    const flow = await startFlow(page, { flags, config });
    await act(flow, page);
    const { steps } = await flow.createFlowResult();
    return { steps: steps.map(told), report: await flow.generateReport() };
  } finally {
    await page.close();
  }
}

async function work(flow, page, address, person) {
  await flow.navigate(address, { name: 'sign-in page, a desktop' });
  await flow.startTimespan({ name: 'signing in and going through the worklist' });
  await page.locator(`.demo-person ::-p-text(${person})`).click();
  await page.waitForSelector('.case-row .case-link');
  for (const key of ['j', 'j', 'j', 'k', '?']) await page.keyboard.press(key);
  await page.waitForSelector('[role=dialog]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { hidden: true });
  await flow.endTimespan();
  await flow.snapshot({ name: 'the worklist' });
}

function told({ name, lhr: { categories, audits } }) {
  const scores = CATEGORIES.map((category) => {
    const { score = null, auditRefs = [] } = categories[category] ?? {};
    const judges = auditRefs.some(({ id, weight }) => weight > 0 && audits[id].score !== null);
    return [category, judges && score !== null ? Math.round(score * 100) : null];
  });
  const figures = Object.entries(FIGURES)
    .filter(([audit]) => audits[audit]?.displayValue)
    .map(([audit, short]) => `${short} ${audits[audit].displayValue.replaceAll(' ', ' ')}`);
  const failed = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
    .map(({ id }) => id);
  return { name, scores: Object.fromEntries(scores), figures, failed };
}
