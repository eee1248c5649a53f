// What the page can do besides being read: theme, contents, search on demand, tabs and one choice of language for all
// pages, copying, the Rosetta's filter, offline reading. Without it everything is there to read.
"use strict";

(() => {
    const html = document.documentElement;
    const root = html.dataset.root;
    const byId = (id) => document.getElementById(id);

    // Storage may be refused; then a choice holds for this page.
    const choices = new Map();

    function remember(key, value) {
        choices.set(key, value);
        try {
            localStorage.setItem(key, value);
        } catch {}
    }

    function remembered(key, values) {
        try {
            const value = localStorage.getItem(key);
            if (values.includes(value)) return value;
        } catch {}
        return choices.get(key) ?? values[0];
    }

    // A word to the reader that is seen and heard, for a few seconds.
    const told = document.createElement("p");
    told.className = "told";
    told.setAttribute("role", "status");
    document.body.append(told);
    let silence;

    function say(words) {
        told.textContent = words;
        clearTimeout(silence);
        silence = setTimeout(() => (told.textContent = ""), 5000);
    }

    // Themes: "auto" is none of the classes.
    const THEMES = ["auto", "light", "navy"];
    const theme = byId("theme");

    function dress(name) {
        theme.value = name;
        for (const other of THEMES) html.classList.toggle(other, other === name && name !== "auto");
    }

    theme.addEventListener("change", () => {
        remember("guide-theme", theme.value);
        dress(theme.value);
    });
    dress(remembered("guide-theme", THEMES));

    // The contents: open beside the text where there is room (and remembered), over the text elsewhere.
    const beside = matchMedia("(min-width: 67.5rem)");
    const contents = byId("contents");
    const contentsButton = byId("contents-button");
    const contentsAreOpen = () =>
        beside.matches ? !html.classList.contains("contents-closed") : html.classList.contains("contents-open");

    function openContents(open) {
        if (beside.matches) {
            html.classList.toggle("contents-closed", !open);
            remember("guide-contents", open ? "open" : "closed");
        } else {
            html.classList.toggle("contents-open", open);
        }
        arrangeContents();
        if (open && !beside.matches) (contents.querySelector("[aria-current]") ?? contents.querySelector("li a"))?.focus();
    }

    function arrangeContents() {
        contentsButton.setAttribute("aria-expanded", String(contentsAreOpen()));
    }

    contentsButton.addEventListener("click", () => openContents(!contentsAreOpen()));
    beside.addEventListener("change", () => {
        html.classList.remove("contents-open");
        arrangeContents();
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || beside.matches || !contentsAreOpen()) return;
        openContents(false);
        contentsButton.focus();
    });
    for (const place of [document.querySelector("main"), document.querySelector("footer")]) {
        const leave = () => !beside.matches && contentsAreOpen() && openContents(false);
        place.addEventListener("pointerdown", leave);
        place.addEventListener("focusin", leave);
    }
    arrangeContents();
    // The chapter that is read is in sight among the contents; only the contents may scroll for it.
    const here = contents.querySelector("[aria-current]");
    if (here && contentsAreOpen()) contents.scrollTop = Math.max(0, here.offsetTop - contents.clientHeight / 2);

    // Search: its script, engine and index come when they are asked for; all three at the first sign that they will be.
    const searchButton = byId("search-button");
    const searchFiles = document.querySelector('meta[name="guide-search"]')?.content.split(" ") ?? [];
    const searchFile = (name) => new URL(root + name, location.href).href;
    let fetched = false;

    function fetchSearch() {
        if (fetched) return;
        fetched = true;
        for (const name of searchFiles) {
            // The index comes into the browser's cache: of a preload that is not used, the console complains.
            if (name.endsWith(".json")) {
                fetch(searchFile(name)).then((answer) => answer.blob()).catch(() => {});
                continue;
            }
            const link = document.createElement("link");
            Object.assign(link, { rel: "modulepreload", href: searchFile(name), crossOrigin: "anonymous" });
            document.head.append(link);
        }
    }

    async function openSearch(query) {
        fetchSearch();
        let search;
        try {
            search = await import(searchFile(searchFiles[0]));
        } catch {
            // Offline, or the book has been published anew since this page was loaded.
            say("The search could not be loaded. Are you online? If so, reload the page.");
            return;
        }
        search.open({ root, query });
    }

    if (searchFiles.length) {
        for (const sign of ["pointerenter", "focus"]) searchButton.addEventListener(sign, fetchSearch);
        searchButton.addEventListener("click", () => openSearch());
        const query = new URLSearchParams(location.search).get("q");
        // Where nothing is, the words of the address may be found elsewhere.
        const path = byId("missing") ? decoded(location.pathname.slice(root.length)).replace(/\.\w+$/, "") : "";
        const missing = path.split(/[^\p{L}\p{N}.]+/u).filter(Boolean).join(" ");
        if (query || missing) openSearch(query || missing);
    } else {
        searchButton.hidden = true;
    }

    function decoded(path) {
        try {
            return decodeURIComponent(path);
        } catch {
            return path;
        }
    }

    // Keys: Ctrl-K or ⌘-K searches, the arrows turn the page where they have no other work. (No single letters: who speaks
    // to the computer would press them by chance.)
    document.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "k" && !event.defaultPrevented && searchFiles.length) {
            event.preventDefault();
            openSearch();
            return;
        }
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
        if (event.target.closest("input, textarea, select, dialog, pre, .tabs, .table-wrapper, [contenteditable]")) return;
        if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
            document.querySelector(`.turn a[rel="${event.key === "ArrowLeft" ? "prev" : "next"}"]`)?.click();
        }
    });

    // One choice of language for all pages: first of two columns, or the open tab.
    const LANGUAGES = ["rust", "python"];
    // As in guide.css, "A pair on a narrow screen".
    const narrow = matchMedia("screen and (max-width: 59.98rem)");
    const language = byId("language");

    // One entry for each pair with two programs: its tabs, each with the side that it shows.
    const pairs = [...document.querySelectorAll(".pair")]
        .map((pair) => ({ pair, sides: [...pair.querySelectorAll(":scope > .side")] }))
        .filter(({ sides }) => sides.length > 1)
        .map(({ pair, sides }, number) => makeTabs(pair, sides, number));

    function makeTabs(pair, sides, number) {
        const list = document.createElement("div");
        list.className = "tabs";
        list.setAttribute("role", "tablist");
        list.setAttribute("aria-label", "Language");
        const tabs = sides.map((side) => {
            const tab = document.createElement("button");
            tab.type = "button";
            tab.id = `guide-tab-${number}-${side.dataset.language}`;
            tab.dataset.language = side.dataset.language;
            tab.textContent = side.querySelector(".label").textContent;
            tab.setAttribute("role", "tab");
            side.id = `guide-side-${number}-${side.dataset.language}`;
            side.setAttribute("aria-labelledby", tab.id);
            tab.setAttribute("aria-controls", side.id);
            tab.addEventListener("click", () => choose(tab));
            return tab;
        });
        list.append(...tabs);
        list.addEventListener("keydown", (event) => move(event));
        pair.prepend(list);
        return { pair, list, sides, tabs };
    }

    // Arrow keys go round, Home and End to the ends; what has the focus is shown.
    function move(event) {
        const tabs = [...event.currentTarget.children];
        const here = tabs.indexOf(event.target);
        const steps = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: tabs.length - 1 };
        const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
        if (here < 0 || !plain || !(event.key in steps)) return;
        event.preventDefault();
        const tab = tabs.at(steps[event.key] % tabs.length);
        choose(tab);
        tab.focus({ preventScroll: true });
    }

    // The reader's choice: remembered, and the tab stays where it is on the screen.
    function choose(tab) {
        remember("guide-language", tab.dataset.language);
        const before = tab.getBoundingClientRect().top;
        show(tab.dataset.language);
        scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
    }

    function show(chosen) {
        html.classList.toggle("python-first", chosen === "python");
        if (language) language.value = chosen;
        for (const { pair, sides, tabs } of pairs) {
            for (const [index, tab] of tabs.entries()) {
                const first = tab.dataset.language === chosen;
                tab.setAttribute("aria-selected", String(first));
                tab.tabIndex = first ? 0 : -1;
                sides[index].classList.toggle("folded", !first);
                // The columns change places in the document too, so that it is read in the order that is seen.
                if (first && !narrow.matches && pair.children[1] !== sides[index]) pair.children[0].after(sides[index]);
            }
        }
    }

    // Sides are tab panels only while there are tabs to be seen; where both are seen they are named groups.
    function arrange() {
        for (const { pair, sides } of pairs) {
            pair.classList.toggle("tabbed", narrow.matches);
            for (const side of sides) side.setAttribute("role", narrow.matches ? "tabpanel" : "group");
        }
        show(remembered("guide-language", LANGUAGES));
    }

    arrange();
    narrow.addEventListener("change", arrange);
    language?.addEventListener("change", () => {
        remember("guide-language", language.value);
        show(language.value);
    });

    // Choices made in another tab of the browser, or before the page came back from its cache.
    function recall() {
        dress(remembered("guide-theme", THEMES));
        show(remembered("guide-language", LANGUAGES));
    }
    addEventListener("storage", recall);
    addEventListener("pageshow", (event) => event.persisted && recall());

    // Copying: the program, and nothing beside it.
    for (const code of navigator.clipboard ? document.querySelectorAll("main pre > code") : []) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "copy";
        button.textContent = "Copy";
        const label = code.closest(".side")?.querySelector(".label") ?? code.parentElement.previousElementSibling;
        button.setAttribute("aria-label", `Copy: ${label?.matches(".label") ? label.textContent : "this block"}`);
        button.addEventListener("click", async () => {
            say(await navigator.clipboard.writeText(code.textContent).then(() => "Copied", () => "Not copied"));
        });
        code.parentElement.append(button);
    }

    // What scrolls sideways can be reached by keyboard; what does not is no stop.
    const scrolling = [...document.querySelectorAll("main pre > code, main .table-wrapper")];
    const reach = () => {
        // What is folded away has no size yet, and to ask for one would lay it all out.
        const folded = (block) => block.closest("details:not([open])") !== null;
        const wide = scrolling.map((block) => !folded(block) && block.scrollWidth > block.clientWidth);
        for (const [index, block] of scrolling.entries()) {
            if (wide[index]) block.tabIndex = 0;
            else block.removeAttribute("tabindex");
        }
    };
    const sizes = new ResizeObserver(() => requestAnimationFrame(reach));
    sizes.observe(document.querySelector("main"));
    for (const { list } of pairs) list.addEventListener("click", reach);

    // The Rosetta's page: rows that do not contain what is typed are put away, and modules without rows.
    const filter = byId("rosetta-filter");
    if (filter) {
        const tables = [...document.querySelectorAll("main table.rosetta")].map((table) => ({
            parts: [table.parentElement, table.parentElement.previousElementSibling],
            rows: [...table.tBodies[0].rows].map((row) => ({ row, text: row.textContent.toLowerCase() })),
        }));
        const count = byId("rosetta-count");
        const sift = () => {
            const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
            let found = 0;
            for (const { parts, rows } of tables) {
                let here = 0;
                for (const { row, text } of rows) {
                    row.hidden = !words.every((word) => text.includes(word));
                    here += row.hidden ? 0 : 1;
                }
                for (const part of parts) part.hidden = here === 0;
                found += here;
            }
            count.textContent = words.length ? `${found} ${found === 1 ? "row" : "rows"}` : "";
        };
        filter.addEventListener("input", sift);
        if (filter.value) sift();
    }

    // A report names the line of the heading that is read.
    const report = byId("report");
    report?.addEventListener("click", () => {
        const lines = new Map(report.dataset.lines.split(" ").map((pair) => pair.split("=")));
        const headings = [...document.querySelectorAll("main :is(h1, h2, h3)[id]")];
        const above = (heading) => lines.has(heading.id) && heading.getBoundingClientRect().top < innerHeight / 2;
        const line = lines.get(headings.filter(above).at(-1)?.id) ?? "1";
        const url = new URL(report.href);
        url.searchParams.set("title", `Mistake in ${report.dataset.file}:${line}`);
        report.href = url.href;
    });

    // A heading that has moved to another page.
    const moved = JSON.parse(document.querySelector('meta[name="guide-moved"]')?.content ?? "{}");

    // A link to a listing inside a closed solution opens it; one to a row that the filter has put away shows all rows.
    function open() {
        const place = moved[location.hash];
        if (place) location.replace(new URL(place, location.href));
        const target = document.querySelector(":target");
        const closed = target?.closest("details:not([open])");
        if (closed) closed.open = true;
        else if (filter && target?.closest("[hidden]")) {
            filter.value = "";
            filter.dispatchEvent(new Event("input"));
        } else return;
        target.scrollIntoView();
    }
    addEventListener("hashchange", open);
    open();

    // Offline reading, on the published site only: the tool's server takes the name of the worker out of the pages.
    const worker = document.querySelector('meta[name="guide-worker"]')?.content;
    if (worker && "serviceWorker" in navigator) {
        addEventListener("load", () => navigator.serviceWorker.register(new URL(root + worker, location.href)).catch(() => {}));
    }
})();
