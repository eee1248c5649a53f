// Chromium as the page check uses it: a browser that reaches this machine only, a phone, and one load of a page
// measured by the browser itself (DevTools protocol and performance entries).

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

let modules;

/** Says in which folder `npm ci` has put node_modules. */
export function installed(folder) {
  modules = createRequire(join(folder, 'package.json'));
}

/** An installed package. */
export async function need(name) {
  return import(pathToFileURL(modules.resolve(name)).href);
}

/** The version of an installed package. */
export function version(name) {
  return modules(`${name}/package.json`).version;
}

/** Starts Chromium. Names other than this machine's do not resolve, so a page cannot be helped by the network. */
export async function launch(executablePath, args = []) {
  const { default: playwright } = await need('playwright-core');
  return playwright.chromium.launch({
    executablePath,
    args: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage',
      '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...args,
    ],
  });
}

/** The phone of the budgets. */
export const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2.6, isMobile: true, hasTouch: true };
/** 1.6 Mbit/s down, 150 ms. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
/** How much slower the phone's processor is. */
const SLOWER = 4;
/** Milliseconds after `load` in which long tasks, shifts and requests still count. */
const AFTER = 1000;

/** Runs in the page before anything of it: what only the page itself can observe. */
function observe() {
  const seen = { lcp: 0, fcp: 0, cls: 0, tasks: [], shifts: [], policy: [] };
  const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime; });
  watch('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  watch('layout-shift', (entry) => {
    // Also those that Chromium takes for the answer to an input: it does so for half a second after a phone's screen is
    // emulated, and here nobody touches anything.
    seen.cls += entry.value;
    for (const source of entry.sources) {
      const node = source.node?.nodeType === 1 ? source.node : source.node?.parentElement;
      if (node) seen.shifts.push(node.outerHTML.slice(0, 300));
    }
  });
  globalThis.__seen = seen;
}

/** Puts a page on the phone's network and processor. */
export async function slowDown(session) {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Collects what a page writes to the console: errors, warnings, what its policy refuses; each with its place if it has one. */
export function listen(page) {
  const said = [];
  page.on('console', (message) => {
    // Where workers are kept out of a check, Playwright says so in the page's name.
    if (message.text().endsWith('blocked by Playwright')) return;
    if (!['error', 'warning'].includes(message.type())) return;
    const { url, lineNumber } = message.location();
    said.push({ text: message.text(), url, line: lineNumber });
  });
  page.on('pageerror', (error) => said.push({ text: `${error.name}: ${error.message}` }));
  return said;
}

/** One first visit of `address`, on the phone's network and processor if `slow`; `then` may use the page further. */
export async function load(browser, site, address, slow, then = null) {
  const context = await browser.newContext(PHONE);
  try {
    context.setDefaultTimeout(15_000);
    await context.addInitScript(observe);
    const page = await context.newPage();
    const said = listen(page);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (slow) await slowDown(session);
    const requests = new Map();
    session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      if (!/^(data|blob):/.test(request.url)) requests.set(requestId, { url: request.url, type, bytes: 0 });
    });
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.bytes += encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.bytes = Math.max(request.bytes, encodedDataLength);
    });
    const answer = await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(slow ? AFTER : 300);
    const { seen, ready } = await page.evaluate(() => ({
      seen: globalThis.__seen,
      ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
    }));
    const all = [...requests.values()];
    const blocking = seen.tasks.filter(([start, length]) => start + length > seen.fcp).map(([start, length]) => {
      return Math.max(0, start + length - Math.max(start, seen.fcp) - 50);
    });
    const loaded = {
      status: answer.status(),
      bytes: all.reduce((sum, request) => sum + request.bytes, 0),
      requests: all,
      elsewhere: all.filter((request) => !request.url.startsWith(`${site.origin}/`)).map((request) => request.url),
      fonts: all.filter((request) => request.type === 'Font').map((request) => request.url),
      cookies: (await context.cookies()).map((cookie) => cookie.name),
      said: [...said],
      lcp: seen.lcp,
      ready,
      tbt: blocking.reduce((sum, more) => sum + more, 0),
      cls: seen.cls,
      shifts: seen.shifts,
    };
    if (then) await then(page);
    loaded.said = said;
    return loaded;
  } finally {
    await context.close();
  }
}

/** The median of each of the timings of some loads. */
export function medians(loads) {
  const middle = (key) => {
    const sorted = loads.map((one) => one[key]).sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  };
  return Object.fromEntries(['lcp', 'ready', 'tbt', 'cls'].map((key) => [key, middle(key)]));
}
