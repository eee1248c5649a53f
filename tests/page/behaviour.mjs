// What the page does beside being read: the reader's choices are kept, copying copies the program, themes do not
// flash, the Rosetta is sifted, a read page can be read again offline and never beside one of another build.
// The names of the page's parts are those of theme/index.hbs, theme/guide.js and theme/search.js.

import { PHONE, listen } from './browser.mjs';

/** The parts of a page that the checks use. */
export const PARTS = {
  theme: '#theme',
  language: '#language',
  contents: '#contents-button',
  search: '#search-button',
  query: '#search-query',
  result: '.search-results a',
  filter: '#rosetta-filter',
};

const DESKTOP = { viewport: { width: 1350, height: 900 } };

class Broken extends Error {}

/** Breaks off with what the page does not do. */
function demand(condition, text, near) {
  if (!condition) throw Object.assign(new Broken(text), { near });
}

/** Runs one promise; what it breaks off with is a finding for `page`. */
export async function promise(findings, page, name, run) {
  try {
    await run();
  } catch (error) {
    const text = error instanceof Broken ? error.message : `${name}: ${error.message.split('\n')[0]}`;
    findings.push({ page, rule: 'behaviour', text, near: error.near });
  }
}

async function within(browser, options, run) {
  const context = await browser.newContext(options);
  try {
    context.setDefaultTimeout(10_000);
    return await run(context, await context.newPage());
  } finally {
    await context.close();
  }
}

const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Puts a page into a theme: light, navy, or auto with what the system prefers. */
export async function dress(page, theme) {
  const [name, system] = theme.split('/');
  await page.emulateMedia({ colorScheme: system ?? 'light' });
  await page.selectOption(PARTS.theme, name);
}

/** Themes: chosen at once, kept over a reload without a flash, Auto as the system. */
export function themes(browser, site, name) {
  return within(browser, { ...DESKTOP, colorScheme: 'light' }, async (context, page) => {
    await context.addInitScript(() => {
      globalThis.__grounds = [];
      const note = (when) => {
        const root = document.documentElement;
        if (root) globalThis.__grounds.push([when, getComputedStyle(root).backgroundColor]);
      };
      new PerformanceObserver(() => note('at the first paint')).observe({ type: 'paint', buffered: true });
      addEventListener('DOMContentLoaded', () => note('when the DOM was ready'));
    });
    await page.goto(site.address(name));
    const light = await ground(page);
    await page.selectOption(PARTS.theme, 'navy');
    const navy = await ground(page);
    demand(navy !== light, 'choosing the theme navy changes nothing');
    await page.reload();
    await page.waitForFunction(() => globalThis.__grounds.length > 1).catch(() => {});
    const seen = await page.evaluate(() => globalThis.__grounds);
    demand(seen.length > 1, 'nothing was painted after a reload');
    const flash = seen.find(([, colour]) => colour !== navy);
    demand(!flash, `the page flashes ${flash?.[1]} ${flash?.[0]}, although navy was chosen before`);
    demand(await page.inputValue(PARTS.theme) === 'navy', 'the theme control forgets navy');
    await page.selectOption(PARTS.theme, 'auto');
    demand(await ground(page) === light, 'Auto is not light where the system is');
    await page.emulateMedia({ colorScheme: 'dark' });
    demand(await ground(page) === navy, 'Auto does not follow the system into the dark');
    await page.selectOption(PARTS.theme, 'light');
    demand(await ground(page) === light, 'the theme light follows the system');
  });
}

/** The language that is shown first is kept over pages and visits, in tabs and in columns. */
export function languages(browser, site, [name, next]) {
  return within(browser, PHONE, async (context, page) => {
    const shown = () => page.evaluate(() => [...document.querySelectorAll('main .pair.tabbed')].map((pair) => {
      const sides = [...pair.querySelectorAll(':scope > .side')].filter((side) => getComputedStyle(side).display !== 'none');
      return sides.map((side) => side.dataset.language).join('+');
    }));
    const only = (list, language) => list.length > 0 && list.every((each) => each === language);
    await page.goto(site.address(name));
    demand(only(await shown(), 'rust'), 'on a phone, a pair does not begin with the Rust alone');
    await page.locator('main .tabs [role="tab"][data-language="python"]').first().click();
    demand(only(await shown(), 'python'), 'choosing the tab Python does not show the Python of every pair');
    await page.keyboard.press('ArrowLeft');
    demand(only(await shown(), 'rust'), 'the arrow keys do not change the tab');
    await page.keyboard.press('ArrowRight');
    await page.reload();
    demand(only(await shown(), 'python'), 'a reload forgets the chosen language');
    await page.goto(site.address(next));
    const other = await shown();
    demand(other.length === 0 || only(other, 'python'), 'the next page forgets the chosen language');
    await page.setViewportSize({ width: 1500, height: 900 });
    await page.goto(site.address(name));
    const columns = await pairs(page);
    demand(columns.length > 0 && columns.every(({ first }) => first === 'python'), 'the columns do not begin with the chosen language');
    await page.selectOption(PARTS.language, 'rust');
    demand((await pairs(page)).every(({ first }) => first === 'rust'), 'the choice of language does not change the columns');
    await page.reload();
    demand((await pairs(page)).every(({ first }) => first === 'rust'), 'a reload forgets the chosen language');
  });
}

/** How the pairs of a page stand: which language is first, and whether in two columns. */
function pairs(page) {
  return page.evaluate(() => [...document.querySelectorAll('main .pair')]
    .map((pair) => ({ pair, sides: [...pair.querySelectorAll(':scope > .side')] }))
    .filter(({ sides }) => sides.length > 1 && sides.every((side) => side.checkVisibility({ contentVisibilityAuto: true })))
    .map(({ pair, sides }) => {
      const boxes = sides.map((side) => side.getBoundingClientRect());
      const order = boxes[0].left < boxes[1].left || boxes[0].top < boxes[1].top ? 0 : 1;
      return {
        first: sides[order].dataset.language,
        columns: Math.abs(boxes[0].top - boxes[1].top) < 2
          && (boxes[order].right <= boxes[1 - order].left + 1) && Math.max(boxes[0].right, boxes[1].right) <= innerWidth,
        near: pair.closest('[id]')?.outerHTML.slice(0, 200),
      };
    }));
}

/** Two columns at 1500 px, with the contents open beside the text. */
export function columns(browser, site, name) {
  return within(browser, { viewport: { width: 1500, height: 900 } }, async (context, page) => {
    await page.goto(site.address(name));
    demand(await page.getAttribute(PARTS.contents, 'aria-expanded') === 'true', 'at 1500 px the contents are not open');
    const stacked = (await pairs(page)).find(({ columns }) => !columns);
    demand(!stacked, 'at 1500 px a pair does not stand in two columns', stacked?.near);
  });
}

/** Copying gives exactly the program's file. */
export function copying(browser, site, { page: name, programs }) {
  return within(browser, { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] }, async (context, page) => {
    await page.goto(site.address(name));
    await page.bringToFront();
    for (const { listing, language, text } of programs) {
      const copied = await page.evaluate(async ([listing, language]) => {
        const side = document.querySelector(`[id="${listing}"] .side[data-language="${language}"]`);
        if (!side) return { lost: true };
        const button = side.querySelector('button:not([role="tab"])');
        if (!button) return { none: true };
        await navigator.clipboard.writeText('');
        button.click();
        for (const began = performance.now(); performance.now() - began < 5000;) {
          const text = await navigator.clipboard.readText();
          if (text) return { text };
          await new Promise((wait) => setTimeout(wait, 10));
        }
        return { text: '' };
      }, [listing, language]);
      const near = `id="${listing}"`;
      demand(!copied.lost, `${listing} has no ${language} under its address`, near);
      demand(!copied.none, `the ${language} of ${listing} has no button to copy it`, near);
      demand(copied.text.trimEnd() === text.trimEnd(), `the copy button of ${listing} gives other text than its ${language} file: ${JSON.stringify(copied.text.slice(0, 80))}`, near);
    }
  });
}

/** The Rosetta's filter narrows as one types; every row keeps its address. */
export function rosetta(browser, site, name, rows) {
  return within(browser, DESKTOP, async (context, page) => {
    await page.goto(site.address(name));
    const lost = await page.evaluate((rows) => rows.filter((id) => !document.getElementById(id)), rows);
    demand(lost.length === 0, `${lost.length} rows have no address of their own: ${lost.slice(0, 3).join(', ')}`);
    const shown = () => page.evaluate(() => [...document.querySelectorAll('main table.rosetta tbody tr')]
      .filter((row) => row.checkVisibility()).map((row) => row.textContent.toLowerCase()));
    const all = (await shown()).length;
    let before = all;
    // The last part of a long name in the middle of the table, letter by letter.
    const long = rows.map((id) => id.split('.').at(-1).toLowerCase()).filter((word) => /^[a-z]{6,}$/.test(word));
    const word = long[Math.floor(long.length / 2)];
    for (let length = 1; length <= word.length; length++) {
      const typed = word.slice(0, length);
      await page.locator(PARTS.filter).press(typed.at(-1));
      const now = await shown();
      demand(now.length > 0 && now.length <= before && now.every((row) => row.includes(typed)), `after \`${typed}\` the filter shows ${now.length} rows, and not only those with these letters`);
      before = now.length;
    }
    demand(before < all, 'the filter puts no row away');
    const heading = await page.evaluate(() => [...document.querySelectorAll('main h2')].filter((heading) => heading.checkVisibility()
      && heading.nextElementSibling?.matches('.table-wrapper') && !heading.nextElementSibling.checkVisibility()).length);
    demand(heading === 0, 'the filter leaves the heading of a module without rows');
    await page.fill(PARTS.filter, '');
    demand((await shown()).length === all, 'an empty filter does not show every row');
  });
}

/** What is not there is a real 404, from which the reader finds on: styled, with contents and search. */
export function missing(browser, site) {
  return within(browser, DESKTOP, async (context, page) => {
    const said = listen(page);
    const answer = await page.goto(site.address('no/such/page.html'));
    demand(answer.status() === 404, `a missing page answers ${answer.status()}`);
    const text = await page.evaluate(() => ({
      styled: getComputedStyle(document.body).margin === '0px',
      links: document.querySelectorAll('nav a[href]').length,
    }));
    demand(text.styled, 'the page for a missing address has no style below another folder');
    demand(text.links > 3, 'the page for a missing address has no contents');
    const link = await page.getAttribute('nav a[href$=".html"]', 'href');
    const linked = await page.request.get(new URL(link, page.url()).href);
    demand(linked.status() === 200, `the contents of the page for a missing address lead to nothing: ${link}`);
    // The search opens by itself, with the words of the address.
    await page.waitForSelector(PARTS.query);
    await page.fill(PARTS.query, 'thread');
    await page.waitForSelector(PARTS.result);
    const other = said.filter(({ text }) => !text.includes('404'));
    demand(other.length === 0, `the page for a missing address writes to the console: ${other[0]?.text}`);
  });
}

/** Waits until the worker has kept the page that is shown; that it never does shows when the page is asked for again. */
const kept = (page) => page.evaluate(async () => {
  for (const began = performance.now(); performance.now() - began < 10_000;) {
    if (await caches.match(location.href)) return;
    await new Promise((wake) => setTimeout(wake, 20));
  }
});

/** Offline reading, and what it does when a newer build is published. */
export function worker(browser, site, [name, next, third], other) {
  return within(browser, DESKTOP, async (context, page) => {
    const build = () => page.evaluate(() => document.querySelector('meta[name="guide-build"]')?.content ?? null);
    const heading = () => page.evaluate(() => document.querySelector('main h1')?.textContent.trim() ?? '');
    const older = site.folder;
    await page.goto(site.address(name));
    const [first, title] = [await build(), await heading()];
    demand(first, 'the page does not say of which build it is');
    const controlled = await page.evaluate(() => Promise.race([
      navigator.serviceWorker.ready.then(() => true),
      new Promise((late) => setTimeout(() => late(false), 10_000)),
    ]));
    demand(controlled, 'no service worker becomes active');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await kept(page);
    try {
      site.down = true;
      await page.goto(site.address(name));
      demand(await heading() === title, 'the first page that was read cannot be read offline');
      await page.goto(site.address(next));
      demand(await heading() === 'You are offline', 'offline, a page that was not read is not told from one that was');
      site.down = false;
      await page.goto(site.address(next));
      await kept(page);
      site.down = true;
      await page.goto(site.address(next));
      demand(await heading() !== 'You are offline', 'a page that was read cannot be read offline');
      const styled = await page.evaluate(() => getComputedStyle(document.body).margin === '0px');
      demand(styled, 'offline, the page has no style');
      site.down = false;
      if (!other) return;
      // A newer build is published, and the reader sees a page of it.
      site.folder = other;
      await page.goto(site.address(third));
      const newer = await build();
      demand(newer !== first, 'a page that was not read before comes from the older build');
      // From now on no page of the older build may be seen, at once, offline, or after the worker was replaced.
      for (const [when, down] of [['at once', false], ['offline', true], ['later', false], ['offline, later', true]]) {
        site.down = down;
        for (const again of [next, name]) {
          const answer = await page.goto(site.address(again)).catch(() => null);
          const now = answer && await build();
          demand(!now || now === newer, `${when}, ${again} of an older build is shown beside a newer one`);
          if (!down) demand(now === newer, `${when}, ${again} cannot be read in the newer build`);
        }
        site.down = false;
        if (when === 'at once' || when === 'offline') {
          await page.goto(site.address(third)).catch(() => null);
          await page.waitForTimeout(700);
        }
      }
    } finally {
      site.down = false;
      site.folder = older;
    }
  });
}

/** A page that has moved leads on, to the same heading, or to where the heading went. Asks the site with redirects. */
export function moved(browser, site, other, places) {
  return within(browser, { ...DESKTOP, serviceWorkers: 'block' }, async (context, page) => {
    const older = site.folder;
    site.folder = other;
    try {
      for (const [from, to] of places) {
        await page.goto(site.address(from));
        const there = await page.waitForURL(site.address(to), { timeout: 10_000 }).then(() => true, () => false);
        demand(there, `${from}, which has moved to ${to}, leads to ${page.url().replace(site.address(''), '')}`);
      }
    } finally {
      site.folder = older;
    }
  });
}
