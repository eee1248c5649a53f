// The driver of the page check: reads a plan (guide/pages.rs, `Plan`) from standard input, visits the book in
// Chromium, and writes what it finds and measures as lines of JSON (`Line` there). What is timed strictly runs alone and
// first; the rest runs on two pages at a time.

import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHONE, installed, launch, listen, load, medians, version } from './browser.mjs';
import * as behaviour from './behaviour.mjs';
import { CATEGORIES, lighthouse } from './lighthouse.mjs';
import * as rules from './rules.mjs';
import { searches } from './search.mjs';
import { serve } from './server.mjs';

/** Per chapter. Bytes, requests and shift hold strictly, times by the plan's slack. */
const BUDGET = { bytes: 60_000, requests: 15, lcp: 1000, ready: 1200, tbt: 50, cls: 0.01 };
const TIMES = { lcp: 'largest paint', ready: 'DOM ready', tbt: 'blocking time' };
/** Lighthouse's least scores; performance is a timing too, and is given 8 points where there is slack. */
const SCORES = [98, 100, 100, 100];
const SCORE_SLACK = 8;
/** How often a timing that fails is measured again at once, and after how many seconds, one after the other, when all else is done. */
const AGAIN = 2;
const LATER = [0, 10, 20, 40, 60];
const LATER_QUICK = [0];
const WIDTHS = [320, 412, 1350, 1500];
const THEMES = ['light', 'navy', 'auto/light', 'auto/dark'];
const WORKERS = 2;

const plan = JSON.parse(readFileSync(0, 'utf8'));
const say = (kind, fields) => process.stdout.write(`${JSON.stringify({ kind, ...fields })}\n`);
/** Seconds without any step done after which the driver gives up: a page may keep the browser from answering. */
const PATIENCE = 180;
let alive = performance.now();
const parent = process.ppid;
setInterval(() => {
  // The check was ended, and nobody hears what else is found.
  if (process.ppid !== parent) process.exit(1);
  if (performance.now() - alive < PATIENCE * 1000) return;
  console.error(`nothing was done for ${PATIENCE} s; the last: ${doing}`);
  process.exit(1);
}, 1000).unref();
let doing = 'the start';
const quick = plan.extent === 'quick';
const representative = new Set(plan.pages.filter((planned) => planned.representative).map(({ page }) => page));
/** Whether the whole matrix is tried on a page. */
const everything = (page) => plan.extent === 'every' || (plan.extent === 'full' && representative.has(page));

installed(plan.modules);
await rules.prepare(plan.modules);
const browser = await launch(plan.chromium);
const site = await serve(plan.site, plan.path);
const rows = new Map(plan.pages.map(({ page }) => [page, {
  page, bytes: 0, requests: 0, paint: [], ready: [], blocking: [], shift: [], lighthouse: [], rank: null,
}]));
/** By page: how much axe found in each state, and whether anything was too wide in each width. */
const seen = new Map(plan.pages.map(({ page }) => [page, { states: new Map(), widths: new Map() }]));
const counts = new Map();
/** What was found, each finding once. */
const found = new Map();
/** The findings of the step that is being done. */
const current = new AsyncLocalStorage();
/** Steps that found something, with what they found. */
const doubtful = [];

/** Counts what is done for the first time; a step that is done once more counts nothing. */
function count(what, number = 1) {
  alive = performance.now();
  doing = what;
  if (!current.getStore()?.again) counts.set(what, (counts.get(what) ?? 0) + number);
}

/** A finding of the step that is being done, or of none; each once. */
function find(page, finding, same = finding.text) {
  const line = { ...finding, page: finding.page ?? page };
  const key = `${line.page} ${line.rule} ${line.what ?? ''} ${same}`;
  const findings = current.getStore()?.findings ?? found;
  if (!findings.has(key)) findings.set(key, line);
}

/** Does a step, which is done once more, alone, if it finds anything: on a busy machine a key press is lost, a page is not
 * there in time. What the second time finds is what counts. */
async function step(run) {
  const findings = await attempt(run, false);
  if (findings.size > 0) doubtful.push({ run, findings });
}

async function attempt(run, again) {
  const findings = new Map();
  await current.run({ findings, again }, async () => {
    try {
      await run();
    } catch (error) {
      find(plan.pages[0].page, { rule: 'behaviour', text: `the check broke off: ${error.message.split('\n')[0]}` });
    }
  });
  return findings;
}

/** Does once more what has found something. */
async function again() {
  for (const { run, findings } of doubtful.splice(0)) {
    const second = await attempt(run, true);
    for (const [key, line] of second) if (!found.has(key)) found.set(key, line);
    for (const { page, rule, what, text } of findings.values()) {
      // The same thing may be told with other numbers.
      if ([...second.values()].some((line) => line.page === page && line.rule === rule && line.what === what)) continue;
      count('findings that did not come again');
      say('note', { text: `not found again: ${page}, ${rule}: ${text.split('\n')[0]}` });
    }
  }
}

/** What every load must keep, whatever the machine does. */
function judgeLoad(page, loaded) {
  const row = rows.get(page);
  row.bytes = Math.max(row.bytes, Math.round(loaded.bytes));
  row.requests = Math.max(row.requests, loaded.requests.length);
  const budget = (what, text, most) => find(page, { rule: 'budget', what, text, most });
  if (loaded.status !== 200) find(page, { rule: 'behaviour', text: `the page answers ${loaded.status}` });
  if (loaded.bytes > BUDGET.bytes) {
    const parts = loaded.requests.sort((a, b) => b.bytes - a.bytes).slice(0, 3);
    const most = parts.map(({ url, bytes }) => `${url.split('/').at(-1)} ${(bytes / 1000).toFixed(1)} KB`).join(', ');
    budget('weight over the wire', `${(loaded.bytes / 1000).toFixed(1)} KB (${most})`, `${BUDGET.bytes / 1000} KB`);
  }
  if (loaded.requests.length > BUDGET.requests) budget('number of requests', `${loaded.requests.length}`, `${BUDGET.requests}`);
  if (loaded.cls > BUDGET.cls) {
    const moved = loaded.shifts[0];
    budget('layout shift', `${loaded.cls.toFixed(3)}${moved ? `, of ${moved.slice(0, 120)}` : ''}`, `${BUDGET.cls}`);
  }
  for (const url of loaded.elsewhere) find(page, { rule: 'elsewhere', text: url, near: `src="${url}"` });
  for (const url of loaded.fonts) find(page, { rule: 'elsewhere', text: `${url}, a font`, near: `src="${url}"` });
  for (const name of loaded.cookies) find(page, { rule: 'cookie', text: name });
  const early = loaded.requests.find(({ url }) => /search[^/]*\.(json|js)$/.test(url));
  if (early) find(page, { rule: 'behaviour', text: `the search is loaded before it is asked for: ${early.url.split('/').at(-1)}` });
  for (const message of loaded.said) complain(page, message);
}

/** What the page writes to the console; its place is the address it is about, or the line of the page. */
function complain(page, { text, url, line }) {
  const address = /['"]((?:https?:)?\/\/[^'"\s]+)['"]/.exec(text)?.[1];
  let near = address && `src="${address}"`;
  if (!near && url === site.address(page)) near = readFileSync(join(plan.site, page), 'utf8').split('\n')[line];
  find(page, { rule: 'console', text, near });
}

/** One load, judged; null if the page cannot be loaded. */
async function loads(page, slow, then) {
  try {
    const loaded = await load(browser, site, site.address(page), slow, then);
    judgeLoad(page, loaded);
    count(slow ? 'loads on the phone profile' : 'loads');
    return loaded;
  } catch (error) {
    find(page, { rule: 'behaviour', text: `the page cannot be loaded and used: ${error.message.split('\n')[0]}` });
    return null;
  }
}

/** The best series of timed loads of each page so far; what is over its budget is a finding in the end. */
const series = new Map();
const budgets = Object.fromEntries(Object.keys(TIMES).map((key) => [key, BUDGET[key] * plan.slack]));
const late = ([, { worst }]) => worst > 1;

/** Loads a page on the phone so often; up to so many times over, as long as a median of the best series is over its budget. */
async function time(page, times, turns) {
  Object.assign(rows.get(page), { bytes: 0, requests: 0 });
  for (let turn = 0; turn < turns; turn++) {
    const loaded = [];
    for (let index = 0; index < times; index++) {
      const one = await loads(page, true);
      if (!one) return;
      loaded.push(one);
    }
    const middle = medians(loaded);
    const worst = Math.max(...Object.keys(TIMES).map((key) => middle[key] / budgets[key]));
    if (worst < (series.get(page)?.worst ?? Infinity)) series.set(page, { loaded, middle, worst });
    if (series.get(page).worst <= 1) return;
  }
}

/** The first series of a page, and what is taken at once if it is late. */
function timeAnew(page, times) {
  series.delete(page);
  return time(page, times, 1 + AGAIN);
}

/** Does once more, alone, in pauses, what is late or scores low: other users of the machine come and go. */
async function timeAgain() {
  for (const pause of quick ? LATER_QUICK : LATER) {
    if (![...series].some(late) && ![...scored].some(low)) return;
    await new Promise((wake) => setTimeout(wake, pause * 1000));
    for (const [page, { loaded }] of [...series].filter(late)) await step(() => time(page, loaded.length, 1));
    for (const [page] of [...scored].filter(low)) await score(page, 1);
    await again();
  }
}

/** Writes the times into the table, and finds what is late. */
function judgeTimes() {
  for (const [page, { loaded, middle }] of series) {
    const row = rows.get(page);
    row.paint = loaded.map(({ lcp }) => lcp);
    row.ready = loaded.map(({ ready }) => ready);
    row.blocking = loaded.map(({ tbt }) => tbt);
    row.shift = loaded.map(({ cls }) => cls);
    for (const [key, what] of Object.entries(TIMES)) {
      if (middle[key] > budgets[key]) {
        find(page, { rule: 'budget', what, text: `${Math.round(middle[key])} ms`, most: `${budgets[key]} ms` });
      }
    }
  }
}

/** Runs axe on the page as it stands, and notes it in the row. */
async function look(page, name, state) {
  const violations = await rules.accessibility(page, state);
  seen.get(name).states.set(state, violations.length);
  count('states seen by axe');
  // The same finding in other states says nothing new.
  for (const finding of violations) find(name, finding, finding.near);
}

/** A page in a context of its own; what it writes to the console is a finding. */
async function visit(name, options, run) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const lines = listen(page);
    await page.goto(site.address(name), { waitUntil: 'load' });
    await run(page);
    for (const message of lines) complain(name, message);
  } catch (error) {
    find(name, { rule: 'behaviour', text: `the page cannot be used: ${error.message.split('\n')[0]}` });
  } finally {
    await context.close();
  }
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
const sized = (page, width) => page.setViewportSize({ width, height: width < 600 ? 823 : 900 });

/** What is asked of every page, and of how it is used where `whole`. */
async function basics(name, page, whole) {
  const each = (findings) => findings.forEach((finding) => find(name, finding));
  await unfold(page);
  // Where everything is tried, the matrix has these states.
  if (!everything(name)) {
    for (const theme of quick ? ['light'] : ['light', 'navy', 'auto/dark']) {
      if (!quick) await behaviour.dress(page, theme);
      await look(page, name, `${theme}, 412 px`);
    }
  }
  for (const width of WIDTHS) {
    await sized(page, width);
    const wide = await rules.overflow(page, width);
    seen.get(name).widths.set(width, wide.length > 0);
    each(wide);
    count('widths tried');
  }
  await sized(page, 412);
  each(await rules.targets(page, 'light, 412 px'));
  each(await rules.drawings(page));
  if (!whole) return;
  each(await rules.motion(page));
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = false; }));
  each(await rules.paper(page));
  each(await rules.keyboard(page));
  const chapters = plan.chapters.map((chapter) => site.address(chapter));
  each(await rules.scriptless(browser, PHONE, site.address(name), chapters));
}

/** Every theme, width and state under axe; targets in each width; the keyboard on a desktop. */
async function matrix(name, width) {
  const states = {
    'as it opens': async () => {},
    'the other language': async (page) => {
      const tab = page.locator('main .pair.tabbed [role="tab"][aria-selected="false"]').first();
      if (await tab.count() > 0) await tab.click();
      else if (await page.locator(behaviour.PARTS.language).isVisible()) await page.selectOption(behaviour.PARTS.language, 'python');
    },
    'the contents turned': async (page) => page.click(behaviour.PARTS.contents),
    'the search open': async (page) => {
      await page.click(behaviour.PARTS.search);
      await page.fill(behaviour.PARTS.query, 'thread');
      await page.waitForSelector(behaviour.PARTS.result);
    },
  };
  if (!searchable) delete states['the search open'];
  for (const [state, enter] of Object.entries(states)) {
    await visit(name, width < 600 ? PHONE : { viewport: { width, height: 900 } }, async (page) => {
      await sized(page, width);
      await unfold(page);
      await behaviour.dress(page, 'light');
      await enter(page);
      for (const theme of THEMES) {
        const [value, system] = theme.split('/');
        await page.emulateMedia({ colorScheme: system ?? 'light' });
        // The control lies behind an open dialog; it does what it does all the same.
        await page.evaluate(([selector, value]) => {
          const control = document.querySelector(selector);
          control.value = value;
          control.dispatchEvent(new Event('change', { bubbles: true }));
        }, [behaviour.PARTS.theme, value]);
        await look(page, name, `${theme}, ${width} px, ${state}`);
      }
      (await rules.targets(page, `${width} px, ${state}`)).forEach((finding) => find(name, finding));
      if (state === 'as it opens' && width > 600) {
        (await rules.keyboard(page)).forEach((finding) => find(name, finding));
      }
    });
  }
}

/** The best run of Lighthouse of each page, or why there was none. */
const scored = new Map();
const least = (index) => SCORES[index] - (index === 0 && plan.slack > 1 ? SCORE_SLACK : 0);
/** By how much the worst of some scores is above what is asked here; below, if negative. */
const margin = ({ scores }) => scores ? Math.min(...scores.map(({ score }, index) => score - least(index))) : -Infinity;
const low = ([, best]) => margin(best) < 0;

/** Lighthouse on one page, up to so many times over while a score is below what is asked on a quiet machine. */
async function score(name, turns) {
  for (let turn = 0; turn < turns; turn++) {
    const best = scored.get(name);
    if (best?.scores?.every(({ score }, index) => score >= SCORES[index])) return;
    count('Lighthouse runs');
    const now = await lighthouse(plan.chromium, site.address(name))
      .then((scores) => ({ scores }), (error) => ({ error: error.message.split('\n')[0] }));
    const better = () => margin(now) === margin(best) && now.scores?.[0].score > best.scores?.[0].score;
    if (!best || margin(now) > margin(best) || better()) scored.set(name, now);
  }
}

/** Writes the scores into the table, and finds what is below the least. */
function judgeScores() {
  for (const [page, { scores, error }] of scored) {
    if (error !== undefined) {
      find(page, { rule: 'behaviour', text: `Lighthouse cannot judge the page: ${error}` });
      continue;
    }
    rows.get(page).lighthouse = scores.map(({ score }) => score);
    for (const [index, { score, down, near }] of scores.entries()) {
      if (score < least(index)) find(page, { rule: 'lighthouse', what: CATEGORIES[index], text: `${score}, and at least ${least(index)} is asked: ${down.slice(0, 6).join('; ')}`, near });
    }
  }
}

/** Works through steps, so many at a time; then does once more, alone, what has found something. */
async function all(steps) {
  const queue = [...steps];
  await Promise.all(Array.from({ length: WORKERS }, async () => {
    for (let run = queue.shift(); run; run = queue.shift()) await step(run);
  }));
  await again();
}

const seconds = () => (performance.now() / 1000).toFixed(0);
say('versions', { versions: {
  'Chromium': browser.version(), 'node': process.versions.node, 'axe-core': version('axe-core'),
  'Lighthouse': version('lighthouse'), 'Playwright': version('playwright-core'),
} });

// Without a search there is nothing to open; that it is not there has been found already.
let searchable = true;

// Timed: alone.
if (plan.timings) {
  for (const { page } of plan.pages.filter(({ page }) => everything(page))) {
    await step(() => timeAnew(page, plan.loads));
    if (plan.extent === 'every') say('note', { text: `${seconds()} s: ${page} is timed` });
  }
  // One load of each of the others: two at a time, since they mostly wait for the slow network.
  await all(plan.pages.filter(({ page }) => !everything(page)).map(({ page }) => () => timeAnew(page, 1)));
  say('note', { text: `${seconds()} s: the loads are timed` });
}
if (plan.queries.length > 0) {
  let search;
  await step(async () => {
    const tried = await searches(browser, site, plan, plan.timings);
    ({ search } = tried);
    tried.findings.forEach((finding) => find(finding.page, finding));
    for (const [page, row] of rows) row.rank = tried.ranks.get(page) ?? null;
  });
  await again();
  searchable = Boolean(search);
  if (search) say('search', search);
  count('names searched', plan.queries.length);
  say('note', { text: `${seconds()} s: the search is tried` });
}

// Not timed: side by side.
const tasks = [];
for (const { page } of plan.pages) {
  if (everything(page)) for (const width of [412, 1350]) tasks.push(() => matrix(page, width));
}
for (const { page } of plan.pages) {
  tasks.push(quick
    ? () => loads(page, false, (open) => basics(page, open, representative.has(page)))
    : () => visit(page, PHONE, (open) => basics(page, open, true)));
}
/** A step that tries one promise of the page. */
const keeps = (page, name, run) => async () => {
  const findings = [];
  await behaviour.promise(findings, page, name, run);
  findings.forEach((finding) => find(finding.page, finding));
  count('promises tried');
};
const paired = plan.pages.filter(({ programs }) => programs.some(({ language }) => language === 'python'));
const [first, second = plan.pages[0]] = paired;
if (plan.behaviours && first) {
  tasks.push(keeps(first.page, 'themes', () => behaviour.themes(browser, site, first.page)));
  tasks.push(keeps(first.page, 'languages', () => behaviour.languages(browser, site, [first.page, second.page])));
  if (plan.rosetta) tasks.push(keeps(plan.rosetta.page, 'the Rosetta', () => behaviour.rosetta(browser, site, plan.rosetta.page, plan.rosetta.rows)));
  tasks.push(keeps(plan.pages[0].page, 'the page for missing addresses', () => behaviour.missing(browser, site)));
  const copies = [];
  for (const page of paired.filter(({ page }) => !quick || representative.has(page))) {
    tasks.push(keeps(page.page, 'columns', () => behaviour.columns(browser, site, page.page)));
    copies.push(keeps(page.page, 'copying', () => behaviour.copying(browser, site, page)));
  }
  // One after the other: they share a clipboard.
  tasks.push(async () => { for (const run of copies) await step(run); });
}
await all(tasks);
// These take the server down, or have it serve another build: alone.
if (plan.behaviours && first && !quick) {
  if (plan.other) await step(keeps(first.page, 'a page that has moved', () => behaviour.moved(browser, site, plan.other, plan.moved)));
  // It takes a page that was read, one that is read offline, and one that was not.
  const three = [...new Set([...paired, ...plan.pages].map(({ page }) => page))].slice(0, 3);
  if (three.length === 3) await step(keeps(first.page, 'the service worker', () => behaviour.worker(browser, site, three, plan.other)));
  await again();
}
say('note', { text: `${seconds()} s: the pages are tried` });

if (plan.lighthouse) {
  for (const { page } of plan.pages) if (quick || everything(page)) await score(page, 1 + AGAIN);
  say('note', { text: `${seconds()} s: Lighthouse has run` });
}

await timeAgain();
judgeTimes();
judgeScores();
for (const finding of found.values()) say('finding', finding);
for (const [page, row] of rows) {
  const { states, widths } = seen.get(page);
  say('row', {
    ...row,
    axe_states: states.size, axe_findings: [...states.values()].reduce((sum, more) => sum + more, 0),
    widths: widths.size, overflows: [...widths.values()].filter(Boolean).length,
  });
}
for (const [what, number] of counts) say('count', { what, number });
await browser.close();
await site.close();
say('done', {});
