// The service worker: pages that were read can be read again offline. VERSION names the build; a page says in its head of
// which build it is. What is not of this build is never kept, and once a newer build has been seen nothing of this one is
// served any more: so an older page never stands beside a newer one.
"use strict";

const VERSION = "{{VERSION}}";
const CACHE = `guide-${VERSION}`;
const ALWAYS = {{ALWAYS}};

// Set when the network has shown a newer build; the browser fetches the newer worker by itself.
let outdated = false;

self.addEventListener("install", (event) => {
    event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(ALWAYS)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
    const clear = caches.keys().then((names) =>
        Promise.all(names.filter((name) => name.startsWith("guide-") && name !== CACHE).map((name) => caches.delete(name))));
    event.waitUntil(clear.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
    const request = event.request;
    if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
    event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});

// A page: from the network if there is one, so that it is never older than it must be.
async function page(request) {
    const cache = await caches.open(CACHE);
    const key = request.url.replace(/[?#].*$/, "");
    try {
        const response = await fetch(request);
        if (response.ok && (response.headers.get("content-type") ?? "").includes("text/html")) {
            const build = /<meta name="guide-build" content="([^"]*)">/.exec(await response.clone().text())?.[1];
            if (build === VERSION && !outdated) await cache.put(key, response.clone());
            else if (build && build !== VERSION) {
                outdated = true;
                await caches.delete(CACHE);
                self.registration.update();
            }
        }
        return response;
    } catch (error) {
        const kept = outdated ? undefined : (await cache.match(key)) ?? (await cache.match("offline.html"));
        if (kept) return kept;
        throw error;
    }
}

// Any other file: its name changes with its content, so a kept one is as good as a fetched one.
async function file(request) {
    const cache = await caches.open(CACHE);
    const named = /-[0-9a-f]{8}\.\w+$/.test(new URL(request.url).pathname);
    const kept = named && !outdated ? await cache.match(request) : undefined;
    if (kept) return kept;
    const response = await fetch(request);
    if (named && response.ok && !outdated) await cache.put(request, response.clone());
    return response;
}
