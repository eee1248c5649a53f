// What must hold of every page as it stands: nothing for axe to find, nothing wider than the screen, everything
// reachable by keyboard in order, and a page that works on paper and without script. Each rule gives findings
// { rule, text, near }: `near` is a piece of the page from which the line of the chapter can be told.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

let axe;

/** Reads axe from where it is installed. */
export async function prepare(folder) {
  axe = await readFile(createRequire(`${folder}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');
}

/** Everything axe finds on the page as it is shown now. */
export async function accessibility(page, state) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const found = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map(({ id, help, nodes }) => ({
      id, help, count: nodes.length, html: nodes[0].html, target: nodes[0].target.join(' '), why: nodes[0].failureSummary,
    }));
  });
  return violations.map(({ id, help, count, html, target, why }) => ({
    rule: 'accessibility',
    what: id,
    text: `${help} (${id}, ${count} times, ${state}): ${target}\n${why}`,
    near: html,
  }));
}

/** A bar of a drawing that is not as high as it was drawn: a rule of the style sheet reaches into the picture. */
export async function drawings(page) {
  const near = await page.evaluate(() => {
    const wrong = [...document.querySelectorAll('main svg rect')].find((rect) => {
      return Math.abs(rect.getBBox().height - rect.getAttribute('height')) > 0.5;
    });
    return wrong?.closest('figure, svg').outerHTML.slice(0, 400);
  });
  return near === undefined ? [] : [{ rule: 'behaviour', text: 'a bar of a drawing is not as high as it was drawn', near }];
}

/** What is wider than a screen of this width, unless it scrolls inside its own block. */
export async function overflow(page, width) {
  const { wide, widest } = await page.evaluate(() => {
    const root = document.documentElement;
    const screen = root.clientWidth;
    const contained = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (/auto|scroll|hidden|clip/.test(style.overflowX) || style.position === 'fixed') return true;
      }
      return false;
    };
    const cut = [...document.querySelectorAll('main *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.right > screen + 1 && !element.closest('svg svg, svg *') && !contained(element)
        && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    });
    // The innermost one is the cause; text that cannot break is wider than its block.
    let widest = cut.filter((element) => !cut.some((other) => other !== element && element.contains(other)))[0];
    const wide = root.scrollWidth > screen;
    if (wide && !widest) {
      widest = [...document.querySelectorAll('main *')].filter((element) => {
        const inside = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible';
        return inside && !contained(element) && !['inline', 'contents'].includes(getComputedStyle(element).display);
      }).at(-1);
    }
    return { wide: wide ? root.scrollWidth : 0, widest: widest?.outerHTML.slice(0, 400) };
  });
  if (!wide && !widest) return [];
  const what = widest ? `: ${widest.slice(0, 120)}` : '';
  const text = wide ? `the page is ${wide} px wide on a screen of ${width} px${what}` : `something is cut off at ${width} px${what}`;
  return [{ rule: 'overflow', text, near: widest }];
}

/** Milliseconds for which what the Tab key may stop at must stay the same, and after which it is a finding that it does not. */
const STILL = 300;
const STILL_AT_MOST = 10_000;

/** Walks the page by the Tab key: the skip link first, then all there is to press, in order, and out again. */
export async function keyboard(page) {
  const findings = [];
  const finding = (text, near) => findings.push({ rule: 'keyboard', text, near });
  await page.evaluate(() => {
    getSelection().removeAllRanges();
    document.activeElement?.blur?.();
    scrollTo(0, 0);
  });
  const { wanted, settled } = await page.evaluate(async ({ still, most }) => {
    const can = 'a[href], button, input, select, textarea, summary, [tabindex], audio[controls], video[controls]';
    const look = () => [...document.querySelectorAll(can)].filter((element) => {
      if (element.tabIndex < 0 || element.disabled || element.closest('[inert]')) return false;
      // Of a group of radio buttons, one is a stop.
      if (element.type === 'radio' && !element.checked) return false;
      // A phone's sidebar that is closed is visible to nobody.
      return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    });
    // After a change of width the page makes stops of other blocks, some frames later.
    const frame = () => new Promise((wake) => requestAnimationFrame(() => setTimeout(wake)));
    const began = performance.now();
    let stops = look();
    let since = began;
    while (performance.now() - since < still && performance.now() - began < most) {
      await frame();
      const now = look();
      if (now.length !== stops.length || now.some((stop, index) => stop !== stops[index])) since = performance.now();
      stops = now;
    }
    const settled = performance.now() - since >= still;
    const seen = { order: [] };
    globalThis.__keys = seen;
    stops.forEach((element, index) => { element.__stop = index; });
    addEventListener('focusin', ({ target }) => {
      const style = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      seen.order.push({
        stop: target.__stop ?? -1,
        html: target.outerHTML.slice(0, 300),
        ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
        left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY,
        main: Boolean(target.closest('main')),
        fixed: Boolean(target.closest('.pair, table, .buttons, svg, [role="tablist"], nav')),
      });
    }, true);
    return { wanted: stops.map((element) => ({ html: element.outerHTML.slice(0, 300), index: element.tabIndex })), settled };
  }, { still: STILL, most: STILL_AT_MOST });
  if (!settled) finding(`what the Tab key may stop at has not stayed the same for ${STILL} ms`);
  for (const { html } of wanted.filter(({ index }) => index > 0)) finding('a positive tabindex changes the order', html);
  // Focus leaves the page at its end; one round too many shows that nothing holds it. On a slow machine a press may come
  // to nothing, so there are two rounds: what a key cannot reach is not reached by the second one either.
  const presses = 2 * wanted.length + 40;
  for (let pressed = 0; pressed < presses; pressed += 40) {
    await Promise.all(Array.from({ length: Math.min(40, presses - pressed) }, () => page.keyboard.press('Tab')));
    const done = await page.evaluate((last) => globalThis.__keys.order.some(({ stop }) => stop === last), wanted.length - 1);
    if (done) break;
  }
  const order = await page.evaluate(() => globalThis.__keys.order);
  const stops = order.filter(({ stop }) => stop >= 0);
  const first = order[0];
  if (!first || !/^<a\b[^>]*href="#/.test(first.html)) {
    finding(`the first stop is no skip link: ${first?.html.slice(0, 120) ?? 'nothing'}`, first?.html);
  }
  const reached = new Set(stops.map(({ stop }) => stop));
  const lost = wanted.filter((_, index) => !reached.has(index));
  if (lost.length > 0) finding(`the Tab key does not reach ${lost.length} of ${wanted.length}: ${lost[0].html.slice(0, 160)}`, lost[0].html);
  const upTo = stops.findIndex(({ stop }) => stop === wanted.length - 1);
  const walk = upTo < 0 ? stops : stops.slice(0, upTo + 1);
  const back = walk.find(({ stop }, index) => index > 0 && stop < walk[index - 1].stop);
  if (back) finding(`the Tab key goes back to ${back.html.slice(0, 160)}`, back.html);
  const jump = walk.find((now, index) => {
    const before = walk[index - 1];
    return before?.main && now.main && !now.fixed && !before.fixed && now.bottom < before.top - 8;
  });
  if (jump) finding(`the Tab key goes up the page to ${jump.html.slice(0, 160)}`, jump.html);
  const dark = walk.find(({ ring }) => !ring);
  if (dark) finding(`no ring shows the focus on ${dark.html.slice(0, 160)}`, dark.html);
  return findings;
}

/** Everything to press that is smaller than a fingertip. Links within text are excepted, as WCAG 2.5.8 does. */
export async function targets(page, state) {
  const small = await page.evaluate(() => {
    const found = [];
    for (const element of document.querySelectorAll('a[href], button, input, select, summary, [role="tab"]')) {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      const text = element.matches('a') && style.display.startsWith('inline');
      if (text && element.closest('p, li, td, th, dd, dt, figcaption, summary, h1, h2, h3, h4, svg, label')) continue;
      if (element.closest('label')) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || box.bottom < 0) continue;
      if (box.width < 23.5 || box.height < 23.5) {
        found.push({ html: element.outerHTML.slice(0, 300), width: Math.round(box.width), height: Math.round(box.height) });
      }
    }
    return found;
  });
  return small.slice(0, 3).map(({ html, width, height }) => ({
    rule: 'target',
    text: `${width} by ${height} px (${state}): ${html.slice(0, 160)}`,
    near: html,
  }));
}

/** What still moves although the reader has asked for less motion. */
export async function motion(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const seconds = (list) => Math.max(...list.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1e-3 : 1)));
    if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') return '<html> scrolls smoothly';
    for (const element of document.querySelectorAll('*')) {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        if (seconds(style.transitionDuration) > 0.001) return `a transition of ${style.transitionDuration}: ${element.outerHTML.slice(0, 200)}`;
        if (style.animationName !== 'none' && seconds(style.animationDuration) > 0.001) return `an animation: ${element.outerHTML.slice(0, 200)}`;
      }
    }
    return document.getAnimations().length > 0 ? 'an animation runs' : null;
  });
  await page.emulateMedia({ reducedMotion: null });
  return moving ? [{ rule: 'behaviour', text: `moves although less motion is asked for: ${moving}` }] : [];
}

/** The page on paper: nothing to press, both programs of each pair, solutions open. */
export async function paper(page) {
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      && element.getBoundingClientRect().height > 1;
    const found = [];
    const chrome = [...document.querySelectorAll('button, nav, input, select, body > header, [role="tablist"], [role="search"]')].find(shown);
    if (chrome) found.push([`shows ${chrome.outerHTML.slice(0, 120)}`, chrome.outerHTML.slice(0, 300)]);
    const side = [...document.querySelectorAll('main .side')].find((side) => !shown(side));
    if (side) found.push(['hides a program of a pair', side.innerText.slice(0, 200)]);
    const folded = [...document.querySelectorAll('main details.solution')].find((details) => {
      const inside = [...details.children].find((child) => child.tagName !== 'SUMMARY');
      return inside && !shown(inside);
    });
    if (folded) found.push(['hides a solution or an answer', folded.innerHTML.slice(0, 300)]);
    return found;
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return wrong.map(([text, near]) => ({ rule: 'behaviour', text: `on paper, the page ${text}`, near }));
}

/** The page with scripts off: both programs, a way to every chapter, plain tables, no sideways scroll. */
export async function scriptless(browser, phone, address, chapters) {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const wrong = await page.evaluate(({ chapters }) => {
      const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
      const found = [];
      const main = document.querySelector('main');
      if (!main || !shown(main) || main.innerText.trim().length < 40) found.push(['shows no text']);
      const side = [...document.querySelectorAll('main .side:not(details .side)')].find((side) => !shown(side));
      if (side) found.push(['hides a program of a pair', side.textContent.slice(0, 200)]);
      const dead = [...document.querySelectorAll('main button, main input, [role="tab"]')].find(shown);
      if (dead) found.push([`shows what does nothing: ${dead.outerHTML.slice(0, 120)}`, dead.outerHTML.slice(0, 300)]);
      const links = new Set([...document.querySelectorAll('a[href]')].map((link) => link.href.split('#')[0]));
      const lost = chapters.find((chapter) => !links.has(chapter) && location.href.split('#')[0] !== chapter);
      if (lost) found.push([`has no link to ${lost}`]);
      const row = [...document.querySelectorAll('table.rosetta tbody tr')].find((row) => !shown(row));
      if (row) found.push(['hides a row of the Rosetta', row.innerText.slice(0, 100)]);
      return found;
    }, { chapters });
    const findings = wrong.map(([text, near]) => ({ rule: 'behaviour', text: `with scripts off, the page ${text}`, near }));
    for (const finding of await overflow(page, phone.viewport.width)) {
      findings.push({ ...finding, text: `with scripts off, ${finding.text}` });
    }
    // The contents: to be seen at once, or behind a link to them.
    const contents = page.locator('nav#contents a[href$=".html"]').first();
    if (!(await contents.isVisible())) {
      const open = page.locator('a[href="#contents"]').filter({ visible: true }).first();
      await open.click({ timeout: 3000 }).catch(() => {});
      if (!(await contents.isVisible())) {
        findings.push({ rule: 'behaviour', text: 'with scripts off, no link of the page opens the contents' });
      }
    }
    return findings;
  } finally {
    await context.close();
  }
}
