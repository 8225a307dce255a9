// From the address to what the reader came for, in a real browser with an empty cache: node bench/first_view.mjs ORIGIN
// Each view is opened five times; the slowest counts.
import { chromium } from "playwright-core";

const [origin] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const json = async (path) => (await fetch(origin + path)).json();
const { hits } = await json("/api/v1/search?sort=date&limit=1");
const speaker = (await json("/api/v1/speakers?limit=1")).speakers[0].name;
// What stands in a view when its first answer is there.
const views = [
  ["/", "#text, textarea"],
  ["/search", ".hit"],
  [`/article/${hits[0].document.number}`, ".cue"],
  ["/overview", "svg"],
  ["/claims", ".claim"],
  [`/speaker?${new URLSearchParams({ name: speaker })}`, "svg"],
];
for (const [path, wanted] of views) {
  const times = [];
  const paints = [];
  for (let i = 0; i < 5; ++i) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(origin + path, { waitUntil: "commit" });
    await page.waitForSelector(wanted, { timeout: 20000 });
    times.push(performance.now() - start);
    paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN));
    await context.close();
  }
  console.log(`${path}: first paint at most ${Math.max(...paints).toFixed(0)} ms; its content ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
}
await browser.close();
