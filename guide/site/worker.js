// The service worker: pages that were read can be read again offline. A page says in its head of which build it is: the
// second it was made, and a digest of the whole site. What is not of this build is not kept; once a newer build has been
// seen, nothing of this one is served from here any more. So an older page never stands beside a newer one.
"use strict";

const MADE = {{MADE}};
const DIGEST = "{{DIGEST}}";
const CACHE = `guide-${MADE}-${DIGEST}`;
// Has one entry once a newer build has been seen; a worker that the browser stops and starts again still knows.
const STATE = "guide-state";
const OFFLINE = "{{OFFLINE}}";
// What the page for offline readers needs.
const ALWAYS = {{ALWAYS}};
// How many of the pages kept by an older worker are fetched anew.
const MOST = 20;

const isPage = (url) => !/\.\w+$/.test(new URL(url).pathname) || url.endsWith(".html");
const isNamedByContent = (url) => /-[0-9a-f]{8}\.\w+$/.test(new URL(url).pathname);
// Asks the server: the browser's own cache may hold the file of an older build for minutes.
const fresh = (request) => fetch(new Request(request, { cache: "no-cache" }));
const plain = (url) => url.replace(/[?#].*$/, "");

self.addEventListener("install", (event) => {
    event.waitUntil(install().then(() => self.skipWaiting()));
});

async function install() {
    const cache = await caches.open(CACHE);
    await cache.addAll(ALWAYS.map((file) => (/-[0-9a-f]{8}\.\w+$/.test(file) ? file : new Request(file, { cache: "no-cache" }))));
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));

// The older builds' pages give way to this build's: those that are open, and those that were kept last.
async function activate() {
    const pages = new Set((await self.clients.matchAll({ includeUncontrolled: true })).map((client) => plain(client.url)));
    for (const name of await caches.keys()) {
        if (!name.startsWith("guide-") || name === CACHE) continue;
        const kept = await (await caches.open(name)).keys();
        for (const request of kept.reverse()) {
            if (pages.size < MOST && isPage(request.url) && !request.url.endsWith(OFFLINE)) pages.add(request.url);
        }
        await caches.delete(name);
    }
    await self.clients.claim();
    for (const page of pages) {
        await fresh(page).then((response) => keepPage(page, response)).catch(() => {});
    }
}

self.addEventListener("fetch", (event) => {
    const request = event.request;
    if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
    event.respondWith(request.mode === "navigate" ? page(event, request) : file(event, request));
});

// A page comes from the network if there is one. Storage may be full or refused: then the page is read all the same.
async function page(event, request) {
    let response;
    try {
        response = await fresh(request);
    } catch {
        return (await keptPage(request).catch(() => undefined)) ?? Response.error();
    }
    event.waitUntil(keepPage(plain(request.url), response.clone()).catch(() => {}));
    return response;
}

async function keptPage(request) {
    if (await isOutdated()) return undefined;
    const cache = await caches.open(CACHE);
    return (await cache.match(plain(request.url))) ?? (await cache.match(OFFLINE));
}

async function keepPage(url, response) {
    if (response.status !== 200 || !(response.headers.get("content-type") ?? "").includes("text/html")) return;
    const build = /<meta name="guide-build" content="(\d+)-(\w+)">/.exec(await response.clone().text());
    if (!build) return;
    const [, made, digest] = build;
    if (digest === DIGEST) {
        if (!(await isOutdated())) await (await caches.open(CACHE)).put(url, response);
    } else if (Number(made) > MADE) {
        await (await caches.open(STATE)).put("outdated", new Response(made));
        await caches.delete(CACHE);
        await self.registration.update();
    }
}

async function isOutdated() {
    const seen = await (await caches.open(STATE)).match("outdated");
    return seen !== undefined && Number(await seen.text()) > MADE;
}

// A file whose name changes with its content is as good kept as fetched; any other is fetched.
async function file(event, request) {
    if (!isNamedByContent(request.url)) return fetch(request);
    const cache = await caches.open(CACHE).catch(() => undefined);
    const kept = await cache?.match(request).catch(() => undefined);
    if (kept) return kept;
    const response = await fetch(request);
    if (cache && response.status === 200) event.waitUntil(cache.put(request, response.clone()).catch(() => {}));
    return response;
}
