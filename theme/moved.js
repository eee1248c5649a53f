// On a page that has moved: takes the part of the address behind "#" along, and knows where single headings went. Without
// it the browser goes to the new page by itself, to its top.
"use strict";

(() => {
    const content = (name) => document.querySelector(`meta[name="${name}"]`).content;
    const places = JSON.parse(content("guide-moved"));
    const target = new URL(places[location.hash] ?? content("guide-to"), location.href);
    if (!target.hash) target.hash = location.hash;
    location.replace(target);
})();
