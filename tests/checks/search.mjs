// Asks the search of a rendered book, for tests/checks/search.rs: node search.mjs SCRIPT INDEX, with a JSON object on
// standard input. Gives for each of `texts` its words, for each of `queries` its results and the names near to it; and
// how large the index is when it is compressed.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [script, index] = process.argv.slice(2);
const { prepare, words } = await import(pathToFileURL(script));
const { search, suggest } = prepare(JSON.parse(readFileSync(index, "utf8")));
const compressed = gzipSync(readFileSync(index)).length;
const { texts, queries } = JSON.parse(readFileSync(0, "utf8"));
const answers = queries.map((query) => ({
    found: search(query).map(({ kind, href, title }) => ({ kind, href, title })),
    near: suggest(query),
}));
console.log(JSON.stringify({ words: texts.map(words), answers, compressed }));
