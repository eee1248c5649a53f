// Lighthouse's four categories for one page, on its own mobile profile, in a browser of its own.

import { createServer } from 'node:net';
import { launch, need } from './browser.mjs';

/** The categories, in the order of the table. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The scores from 0 to 100, and for each category below 100 what it marks down. */
export async function lighthouse(chromium, address) {
  const port = await freePort();
  const browser = await launch(chromium, [`--remote-debugging-port=${port}`]);
  try {
    const { default: run } = await need('lighthouse');
    const { lhr } = await run(address, { port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return CATEGORIES.map((id) => {
      const { score, auditRefs } = lhr.categories[id];
      const audits = auditRefs.map((reference) => lhr.audits[reference.id])
        .filter((audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode !== 'informative')
        .map((audit) => ({ audit, item: audit.details?.items?.[0] }));
      const down = audits.map(({ audit, item }) => {
        const shown = audit.displayValue ? ` (${audit.displayValue})` : '';
        const what = item?.node?.snippet ?? item?.text;
        return `${audit.title}${shown}${what ? `: ${String(what).slice(0, 160)}` : ''}`;
      });
      const near = audits.map(({ item }) => item?.node?.snippet ?? item?.text).find(Boolean);
      return { id, score: Math.round(score * 100), down, near };
    });
  } finally {
    await browser.close();
  }
}
