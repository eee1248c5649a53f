// Added to pages by the local server only: reloads after a good build, shows what is wrong after a bad one, and gives
// each listing its Run buttons. What the server says of a run is described in guide/run.rs.
"use strict";

(() => {
    const token = document.currentScript.dataset.token;

    // The built site's service worker, from somebody who served book/ at this address by other means, is told to look for
    // its newer form. This server's goes, and loads the page anew; what is asked for below would hold it up.
    if (navigator.serviceWorker?.controller?.scriptURL === new URL("/worker.js", location.href).href) {
        navigator.serviceWorker.getRegistration().then((worker) => worker?.update()).catch(() => {});
        return;
    }

    let good = null;
    const panel = document.createElement("pre");
    panel.id = "guide-error";
    panel.setAttribute("role", "alert");
    new EventSource("/__guide/events").onmessage = (event) => {
        const state = JSON.parse(event.data);
        if (good !== null && state.good !== good) location.reload();
        good = state.good;
        if (state.error) {
            panel.textContent = "The saved text is broken; this is the last good page.\n\n" + state.error;
            document.body.append(panel);
        } else {
            panel.remove();
        }
    };

    // A button below the command of each program, with the reason where it cannot be run here.
    async function addButtons() {
        const programs = await (await fetch("/__guide/programs")).json();
        for (const side of document.querySelectorAll("figure.listing .side[data-language]")) {
            const name = side.closest("figure").querySelector("a.address").hash.slice(1);
            if (programs[name]) addButton(side, name, programs[name][side.dataset.language]);
        }
    }

    function addButton(side, name, whyNot) {
        const language = side.dataset.language;
        const title = side.querySelector(".label").textContent;
        const place = make("div", "guide-run");
        const button = make("button", "guide-run-button");
        button.type = "button";
        const status = make("span", "guide-run-status");
        status.setAttribute("role", "status");
        const output = make("div", "guide-run-output");
        place.append(button, status, output);
        side.append(place);
        const offer = (word) => {
            button.textContent = word;
            button.setAttribute("aria-label", `${word} ${name} in ${title}`);
        };
        offer("Run");
        if (whyNot) {
            button.disabled = true;
            status.textContent = `Not here: ${whyNot}`;
            return;
        }
        let stop = null;
        button.addEventListener("click", async () => {
            if (stop) {
                stop.abort();
                return;
            }
            stop = new AbortController();
            offer("Stop");
            output.replaceChildren();
            try {
                await run(`${name}/${language}`, stop.signal, status, blocks(output, name, title));
            } catch (error) {
                status.textContent = stop.signal.aborted ? "Stopped" : `The server does not answer: ${error.message}`;
            }
            stop = null;
            offer("Run");
        });
        // A program does not outlive its page, not even in the browser's cache of pages.
        addEventListener("pagehide", () => stop?.abort());
    }

    // Asks for the run and shows each line of the answer as it comes.
    async function run(which, signal, status, show) {
        status.textContent = "Starting";
        const headers = { "X-Guide-Token": token };
        const response = await fetch(`/__guide/run/${which}`, { method: "POST", headers, signal });
        if (!response.ok) {
            status.textContent = `Not run: ${await response.text()}`;
            return;
        }
        let ended = false;
        let rest = "";
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            const lines = (rest + part.value).split("\n");
            rest = lines.pop();
            for (const said of lines.map((line) => JSON.parse(line))) {
                if (said.words) status.textContent = said.what === "ended" ? said.words : `${said.words} …`;
                if (said.text) show(said.what, said.text);
                ended ||= said.what === "ended";
            }
        }
        if (!ended) status.textContent = "The server ended before the program did";
    }

    // A block for each kind of text, in this order, made when its first text comes.
    function blocks(output, name, title) {
        const LABELS = { compiler: "The compiler says", stdout: "It prints", stderr: "On standard error" };
        const places = Object.fromEntries(Object.keys(LABELS).map((kind) => [kind, make("div", `guide-run-${kind}`)]));
        output.append(...Object.values(places));
        return (kind, text) => {
            if (!places[kind].lastChild) {
                const label = make("p", "guide-run-label");
                label.textContent = LABELS[kind];
                const made = make("pre", "guide-run-text");
                made.tabIndex = 0;
                made.setAttribute("role", "region");
                made.setAttribute("aria-label", `${LABELS[kind]}: ${name} in ${title}`);
                places[kind].append(label, made);
            }
            const block = places[kind].lastChild;
            // It follows the newest line unless the reader has scrolled away from it.
            const follows = block.scrollTop + block.clientHeight >= block.scrollHeight - 4;
            block.append(text);
            if (follows) block.scrollTop = block.scrollHeight;
        };
    }

    function make(element, name) {
        const made = document.createElement(element);
        made.className = name;
        return made;
    }

    addButtons();
})();
