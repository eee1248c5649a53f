// Tabs for the pairs of programs where the screen is narrow, one choice of language for all pages, and two small
// repairs of mdBook: arrow keys inside code, links into a closed solution. Without it everything is there to read.
"use strict";

(() => {
    const KEY = "guide-language";
    const LANGUAGES = ["rust", "python"];
    // As in guide.css, "A pair on a narrow screen".
    const narrow = matchMedia("screen and (max-width: 59.98rem)");

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
            const language = side.dataset.language;
            const tab = document.createElement("button");
            tab.type = "button";
            tab.id = `guide-tab-${number}-${language}`;
            tab.dataset.language = language;
            tab.textContent = side.querySelector(".label").textContent;
            tab.setAttribute("role", "tab");
            side.id = `guide-side-${number}-${language}`;
            side.setAttribute("aria-labelledby", tab.id);
            tab.setAttribute("aria-controls", side.id);
            tab.addEventListener("click", () => choose(tab));
            list.append(tab);
            return tab;
        });
        list.addEventListener("keydown", (event) => move(event, tabs));
        pair.prepend(list);
        return { pair, sides, tabs };
    }

    // Arrow keys go round, Home and End to the ends; what has the focus is shown.
    function move(event, tabs) {
        const here = tabs.indexOf(event.target);
        const steps = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: tabs.length - 1 };
        const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
        if (here < 0 || !plain || !(event.key in steps)) return;
        event.preventDefault();
        const tab = tabs.at(steps[event.key] % tabs.length);
        tab.focus({ preventScroll: true });
        choose(tab);
    }

    // The reader's choice: remembered, and the tab stays where it is on the screen.
    function choose(tab) {
        remember(tab.dataset.language);
        const before = tab.getBoundingClientRect().top;
        show(tab.dataset.language);
        scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
    }

    function show(language) {
        for (const { sides, tabs } of pairs) {
            for (const [index, tab] of tabs.entries()) {
                const chosen = tab.dataset.language === language;
                tab.setAttribute("aria-selected", String(chosen));
                tab.tabIndex = chosen ? 0 : -1;
                sides[index].classList.toggle("folded", !chosen);
            }
        }
    }

    // Storage may be refused; then the choice holds for this page.
    function remember(language) {
        try {
            localStorage.setItem(KEY, language);
        } catch {}
    }

    function remembered() {
        try {
            const language = localStorage.getItem(KEY);
            if (LANGUAGES.includes(language)) return language;
        } catch {}
        return LANGUAGES[0];
    }

    // Sides are tab panels only while there are tabs to be seen; where both are seen they are named groups.
    function arrange() {
        for (const { pair, sides } of pairs) {
            pair.classList.toggle("tabbed", narrow.matches);
            for (const side of sides) side.setAttribute("role", narrow.matches ? "tabpanel" : "group");
        }
    }

    show(remembered());
    arrange();
    narrow.addEventListener("change", arrange);
    addEventListener("storage", (event) => event.key === KEY && show(remembered()));
    addEventListener("pageshow", (event) => event.persisted && show(remembered()));

    // mdBook turns the page at an arrow key; in tabs and in code that scrolls the key has its own work.
    document.querySelector("main")?.addEventListener("keydown", (event) => {
        const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
        if (sideways && event.target.closest("pre, .tabs, .table-wrapper")) event.stopPropagation();
    });

    // A link to a listing inside a closed solution opens it.
    function open() {
        const target = document.querySelector(":target");
        const closed = target?.closest("details:not([open])");
        if (!closed) return;
        closed.open = true;
        target.scrollIntoView();
    }
    addEventListener("hashchange", open);
    open();
})();
