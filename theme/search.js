// The search: loaded by guide.js when the reader asks for it. It reads the index that guide/site/search.rs made with
// MiniSearch, and shows what it finds in a dialog. The build replaces both names below by those with a hash in them.
import MiniSearch from "./minisearch.js";

const INDEX = new URL("./search-index.json", import.meta.url);
const FIELDS = ["name", "title", "body"];
const KINDS = ["", "Python", "Compile error", "Glossary"];
const MOST_SHOWN = 25;
const MOST_SUGGESTED = 4;
// A name, an error code or a term outweighs a heading, and that the text. What only begins so counts less.
const WEIGHTS = { boost: { name: 12, title: 4, body: 1 }, weights: { prefix: 0.3, fuzzy: 0 } };
const TERM = 0.5;
const STEM = 0.3;

// Cuts a text into words as `words` in guide/site/search.rs does: the class is Rust's \w.
const LETTER = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]";
const WORD = new RegExp(`${LETTER}+(?:(?:\\.|::)${LETTER}+)*`, "gu");
export function words(text) {
    return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replaceAll("::", "."));
}

// What a dotted word ends in: a.b.c, b.c, c.
function endings(word) {
    const parts = word.split(".");
    return parts.map((_, index) => parts.slice(index).join("."));
}

// An English word without its ending, so that "panics" finds "panic". Names are left alone.
function stem(word) {
    const found = /^([a-z]{3,}?)(?:ing|ed|es|s)$/.exec(word);
    return found ? [found[1]] : [];
}

// Makes the functions that search from what the index file holds.
export function prepare(data) {
    const stop = new Set(data.stop.split(" "));
    const terms = Object.entries(data.terms);
    const documents = data.documents.map(([kind, page, fragment, title, line]) => {
        const [address, place] = data.pages[page];
        return { kind, href: fragment ? `${address}#${fragment}` : address, title, line, place };
    });
    const names = documents.filter(({ kind }) => kind !== 0);
    // What Python calls it comes before a term of the glossary.
    const weights = { ...WEIGHTS, boostDocument: (id) => (documents[id].kind === 3 ? TERM : 1) };

    // The form that MiniSearch saves, version 2, but for the words: only those that a query can match are unpacked.
    const lengths = documents.map(() => [0, 0, 0]);
    for (const [, steps] of terms) eachPlace(steps, (document, field) => (lengths[document][field] += 1));
    const saved = {
        serializationVersion: 2,
        documentCount: documents.length,
        nextId: documents.length,
        documentIds: { ...documents.map((_, id) => id) },
        fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
        fieldLength: { ...lengths },
        averageFieldLength: FIELDS.map((_, field) => lengths.reduce((sum, each) => sum + each[field], 0) / lengths.length),
        storedFields: {},
        dirtCount: 0,
    };

    function engine(starts) {
        const index = terms.filter(([term]) => starts.some((start) => term.startsWith(start))).map(unpacked);
        const asIs = { tokenize: (text) => [text], processTerm: (term) => term };
        return MiniSearch.loadJS({ ...saved, index }, { fields: FIELDS, ...asIs });
    }

    const known = (word) => terms.some(([term]) => term.startsWith(word));

    // What one word is looked up as: itself or, if no name begins so, what it ends in; with a stem for what is English.
    const variants = (word) => {
        const there = endings(word).find(known) ?? word;
        return [there, ...stem(there)];
    };
    const either = ([word, ...stems]) => ({
        combineWith: "OR",
        queries: [{ queries: [word], prefix: word.length > 1 }, ...stems.map((other) => ({ queries: [other], prefix: true, boostTerm: () => STEM }))],
    });

    // The words of a query, without those that tell nothing unless there are no others.
    function telling(query) {
        const all = words(query);
        const some = all.filter((word) => !stop.has(word));
        return some.length ? some : all;
    }

    function search(query) {
        const looked = telling(query).map(variants);
        if (!looked.length) return [];
        const mini = engine(looked.flat());
        const queries = looked.map(either);
        const found = mini.search({ combineWith: "AND", queries }, weights);
        // Where few have all the words, those with some come after them.
        if (queries.length > 1 && found.length < 5) {
            const ids = new Set(found.map(({ id }) => id));
            found.push(...mini.search({ combineWith: "OR", queries }, weights).filter(({ id }) => !ids.has(id)));
        }
        return found.map(({ id }) => documents[id]);
    }

    // Names near to the words of the query that nothing begins with, nearest first.
    function suggest(query) {
        const strange = telling(query).filter((word) => !known(word));
        const near = [];
        for (const word of strange) {
            const most = Math.max(1, Math.floor(word.length / 3));
            for (const { title } of names) {
                const far = Math.min(...words(title).flatMap(endings).map((name) => distance(word, name, most)));
                if (far <= most) near.push({ title, far });
            }
        }
        near.sort((a, b) => a.far - b.far || a.title.length - b.title.length);
        return [...new Set(near.map(({ title }) => title))].slice(0, MOST_SUGGESTED);
    }

    return { search, suggest, telling };
}

// Where a word stands: the differences of `3 * document + field`.
function eachPlace(steps, call) {
    let at = 0;
    for (const step of steps) {
        at += step;
        call(Math.floor(at / 3), at % 3);
    }
}

function unpacked([term, steps]) {
    const fields = {};
    eachPlace(steps, (document, field) => ((fields[field] ??= {})[document] = 1));
    return [term, fields];
}

// The letters to add, drop, change or swap with their neighbour to get from a to b; more than `most` is most + 1.
function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
    for (let row = 1; row <= a.length; row++) {
        const next = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
            const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped) next[column] = Math.min(next[column], before[column - 2] + 1);
        }
        if (Math.min(...next) > most) return most + 1;
        [before, last] = [last, next];
    }
    return last[b.length];
}

let ready;

// The index, fetched once; a failure is tried again at the next search.
function load() {
    ready ??= fetch(INDEX)
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status} ${INDEX}`))))
        .then(prepare)
        .catch((error) => {
            ready = undefined;
            throw error;
        });
    return ready;
}

// What the checks call: the results for a query, best first, each { kind, href, title, line, place }.
export async function search(query) {
    return (await load()).search(query);
}

export async function suggest(query) {
    return (await load()).suggest(query);
}

let dialog;

// Opens the dialog. `root` leads from this page to the root of the book; `query` is typed for the reader.
export function open({ root, query }) {
    dialog ??= build(root);
    if (!dialog.element.open) dialog.element.showModal();
    if (query) dialog.input.value = query;
    dialog.input.select();
    dialog.show();
}

function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
}

function build(root) {
    const input = make("input", {
        type: "search",
        id: "search-query",
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
        enterkeyhint: "go",
        placeholder: "asyncio.gather",
    });
    const close = make("button", { type: "button" }, "Close");
    const label = make("label", { for: input.id }, "Search: a Python name, an error code, a word");
    const status = make("p", { role: "status", class: "search-status" });
    const near = make("p", { class: "search-near", hidden: "" });
    const list = make("ol", { class: "search-results", "aria-label": "Results" });
    const form = make("form", { role: "search" }, label, input, close);
    const element = make("dialog", { class: "search", "aria-label": "Search" }, form, status, near, list);
    document.body.append(element);

    const links = () => [...list.querySelectorAll("a")];
    let shown;
    let showing;

    // What is typed is shown once the index is there; Enter waits for it too.
    function show() {
        const query = input.value.trim();
        if (query !== shown) {
            shown = query;
            showing = answer(query);
        }
        return showing;
    }

    async function answer(query) {
        let index;
        try {
            index = await load();
        } catch {
            shown = undefined;
            status.textContent = "The index could not be loaded. Are you offline?";
            return;
        }
        if (query !== shown) return;
        const found = index.search(query);
        const names = index.suggest(query);
        const typed = index.telling(query);
        list.replaceChildren(...found.slice(0, MOST_SHOWN).map((result) => item(result, root, typed)));
        list.scrollTop = 0;
        near.hidden = !names.length;
        near.replaceChildren("Did you mean: ", ...names.map(suggestion));
        status.textContent = query ? count(found.length, query) : "";
    }

    function suggestion(name) {
        const button = make("button", { type: "button" }, name);
        button.addEventListener("click", () => {
            input.value = name;
            input.focus();
            show();
        });
        return button;
    }

    // Arrow keys go from the field through the links and back.
    function move(event) {
        const all = links();
        const here = all.indexOf(document.activeElement);
        if (event.key === "Escape") {
            // By itself the key would only empty the field.
            event.preventDefault();
            element.close();
        } else if (event.key === "ArrowDown" && here + 1 < all.length) {
            event.preventDefault();
            all[here + 1].focus();
        } else if (event.key === "ArrowUp" && here >= 0) {
            event.preventDefault();
            (all[here - 1] ?? input).focus();
        }
    }

    input.addEventListener("input", show);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        await show();
        links()[0]?.click();
    });
    close.addEventListener("click", () => element.close());
    element.addEventListener("keydown", move);
    // A click beside the dialog, or on a link that may lead to this very page, closes it.
    element.addEventListener("click", (event) => {
        const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
        if (event.target === element || (plain && event.target.closest("a"))) element.close();
    });
    return { element, input, show };
}

function count(number, query) {
    if (!number) return `Nothing was found for “${query}”.`;
    const results = number === 1 ? "1 result" : `${number} results`;
    return number > MOST_SHOWN ? `${results}, the first ${MOST_SHOWN} are shown` : results;
}

function item({ kind, href, title, line, place }, root, typed) {
    const name = make(kind === 1 || kind === 2 ? "code" : "span", { class: "search-title" }, ...marked(title, typed));
    const where = [KINDS[kind], place].filter(Boolean).join(" · ");
    const link = make("a", { href: root + href }, name);
    if (line) link.append(make("span", { class: "search-line" }, ...marked(line, typed)));
    link.append(make("small", {}, where));
    return make("li", {}, link);
}

// The text, with the words that begin as typed as elements.
function marked(text, typed) {
    const begins = typed.map((word) => word.replaceAll(".", "(?:\\.|::)")).join("|");
    const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${begins})`, "iu"));
    return pieces.map((piece, index) => (index % 2 ? make("mark", {}, piece) : piece));
}
