const { setTimeout: sleep } = require("node:timers/promises");

async function fetch(path) {
  await sleep(10);
  return `page of ${path}`;
}

async function size(path) {
  console.log(`size of ${path}: begins`);
  const page = await fetch(path);
  return page.length;
}

async function main() {
  const work = size("/index");
  console.log("main: made");
  console.log(`main: ${await work} bytes`);
}

main();
