// The search: every name that the book answers brings its chapter among the first three results, by the function that
// the dialog itself calls; a few are typed as a reader types them, on a desktop and on the phone. (What node can tell
// without a browser is in the *search* check.)

import { PHONE, slowDown } from './browser.mjs';
import { PARTS } from './behaviour.mjs';

/** Most results among which the chapter must be. */
const PLACES = 3;
/** Bytes that the search may load, compressed. */
const MOST_BYTES = 300_000;
/** Milliseconds from opening the search to the first result. */
const SOON = { desktop: 300, phone: 2000 };
/** What is really typed, where the book has it. */
const TYPED = ['asyncio.gather', 'gather', 'ThreadPoolExecutor', 'queue.Queue.task_done', 'threading.Lock', 'asyncio.TaskGroup', 'threading.Thread', 'E0373'];

/** All of it; returns { findings, ranks: page → worst place, search }. */
export async function searches(browser, site, plan, timed) {
  const findings = [];
  const context = await browser.newContext({ viewport: { width: 1350, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(site.address(plan.pages[0].page));
    const there = await page.evaluate(() => document.querySelector('meta[name="guide-search"]')?.content);
    if (!there) {
      findings.push({ page: plan.pages[0].page, rule: 'behaviour', text: 'the page names no search' });
      return { findings, ranks: new Map(), search: null };
    }
    const answers = await page.evaluate(async (queries) => {
      const root = document.documentElement.dataset.root;
      const [name] = document.querySelector('meta[name="guide-search"]').content.split(' ');
      const script = new URL(root + name, location.href);
      const { search } = await import(script.href);
      const found = [];
      for (const query of queries) {
        const results = await search(query);
        found.push(results.slice(0, 25).map(({ href, title }) => ({ page: href.split('#')[0], title })));
      }
      return found;
    }, [...plan.queries.map(({ text }) => text), ...plan.drafts])
      .catch((error) => String(error).split('\n')[0]);
    if (typeof answers === 'string') {
      findings.push({ page: plan.pages[0].page, rule: 'behaviour', text: `the search cannot be used: ${answers}` });
      return { findings, ranks: new Map(), search: null };
    }
    const ranks = new Map();
    let worst = 0;
    for (const [index, query] of plan.queries.entries()) {
      const place = answers[index].findIndex(({ page }) => query.pages.includes(page)) + 1;
      const missed = place === 0 || place > PLACES;
      if (place) {
        worst = Math.max(worst, place);
        for (const page of query.pages) ranks.set(page, Math.max(ranks.get(page) ?? 0, place));
      }
      if (missed) {
        const first = answers[index].slice(0, PLACES).map(({ page, title }) => `${title} (${page})`);
        const text = first.join('\n');
        findings.push({ page: query.pages[0], rule: 'search', what: query.text, query: index, most: query.pages.join(' or '), text });
      }
    }
    for (const [index, draft] of plan.drafts.entries()) {
      const shown = answers[plan.queries.length + index].find(({ page, title }) => title === draft || !plan.chapters.includes(page));
      if (shown) {
        findings.push({ page: plan.pages[0].page, rule: 'behaviour', text: `the search finds "${shown.title}" (${shown.page}), which is not written yet` });
      }
    }
    const search = { queries: plan.queries.length, worst, bytes: 0, desktop: 0, phone: 0 };
    if (timed) Object.assign(search, await typing(browser, site, plan, findings));
    return { findings, ranks, search };
  } finally {
    await context.close();
  }
}

/** Types some of the queries by hand; times the first result, with what it must load. */
async function typing(browser, site, plan, findings) {
  const known = new Map(plan.queries.map((query) => [query.text, query]));
  const typed = TYPED.filter((text) => known.has(text)).slice(0, 5);
  const start = plan.pages[0].page;
  const result = { bytes: 0 };
  for (const [profile, options, slow] of [['desktop', { viewport: { width: 1350, height: 900 } }, false], ['phone', PHONE, true]]) {
    let best = Infinity;
    for (let tries = 0; tries < 3 && best > SOON[profile]; tries++) {
      const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
      try {
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        if (slow) await slowDown(session);
        await page.goto(site.address(start), { waitUntil: 'load' });
        await page.waitForTimeout(slow ? 800 : 200);
        let bytes = 0;
        session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
        await page.evaluate((parts) => {
          globalThis.__first = new Promise((found) => {
            let opened;
            document.querySelector(parts.search).addEventListener('click', () => { opened = performance.now(); }, { capture: true });
            const look = () => document.querySelector(parts.result) && found(performance.now() - opened);
            new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
          });
        }, PARTS);
        await page.click(PARTS.search);
        await page.fill(PARTS.query, typed[0] ?? 'thread', { timeout: 10_000 });
        best = Math.min(best, await page.evaluate(() => globalThis.__first));
        result.bytes = Math.max(result.bytes, bytes);
        if (tries > 0 || slow) continue;
        for (const text of typed) {
          await page.fill(PARTS.query, '');
          await page.locator(PARTS.query).pressSequentially(text);
          const wanted = known.get(text).pages.map((page) => site.address(page));
          const asked = { result: PARTS.result, places: PLACES, wanted };
          const there = await page.waitForFunction(({ result, places, wanted }) => [...document.querySelectorAll(result)].slice(0, places)
            .some((link) => wanted.includes(link.href.split('#')[0])), asked, { timeout: 5000 }).then(() => true, () => false);
          if (!there) {
            const first = await page.evaluate(({ result, places }) => [...document.querySelectorAll(result)].slice(0, places)
              .map((link) => link.href.split('#')[0]), asked);
            findings.push({ page: known.get(text).pages[0], rule: 'search', what: text, query: plan.queries.indexOf(known.get(text)), most: known.get(text).pages.join(' or '), text: first.map((address) => address.slice(site.address('').length)).join('\n') });
          }
        }
        if (typed.length > 0) await nearly(page, typed[0], start, findings);
        await page.keyboard.press('Escape');
        if (await page.locator(PARTS.query).isVisible()) {
          findings.push({ page: start, rule: 'keyboard', text: 'the Escape key does not close the search' });
        }
      } catch (error) {
        findings.push({ page: start, rule: 'behaviour', text: `the search cannot be used by hand (${profile}): ${error.message.split('\n')[0]}` });
        best = 0;
      } finally {
        await context.close();
      }
    }
    result[profile] = best;
    if (best > SOON[profile] * plan.slack) {
      findings.push({ page: start, rule: 'budget', what: `first result of the search (${profile})`, text: `${Math.round(best)} ms`, most: `${SOON[profile] * plan.slack} ms` });
    }
  }
  if (result.bytes > MOST_BYTES) {
    findings.push({ page: start, rule: 'budget', what: 'what the search loads', text: `${(result.bytes / 1000).toFixed(1)} KB`, most: `${MOST_BYTES / 1000} KB` });
  }
  return result;
}

/** A slip of the pen: the dialog names what is meant, and a press of it finds that. */
async function nearly(page, meant, start, findings) {
  const slip = `${meant.slice(0, -2)}${meant.at(-1)}${meant.at(-2)}`;
  await page.fill(PARTS.query, slip);
  const near = page.getByRole('button', { name: meant, exact: true });
  const shown = await near.waitFor({ timeout: 5000 }).then(() => true, () => false);
  if (!shown) {
    findings.push({ page: start, rule: 'behaviour', text: `a search for ${slip} does not suggest ${meant}` });
    return;
  }
  await near.click();
  await page.waitForSelector(PARTS.result, { timeout: 5000 });
}
