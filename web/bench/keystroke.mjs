// From a key in the search field to new results, in a real browser: node bench/keystroke.mjs ORIGIN
import { chromium } from "playwright-core";

const [origin] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${origin}/search`);
await page.waitForSelector(".hit");
const times = [];
for (const word of ["الحكومة", "وزير الصحة", "الأمم المتحدة", "النفط", "المدارس"]) {
  await page.fill("#q", "");
  await page.waitForTimeout(800);
  for (let end = 2; end <= word.length; ++end) {
    const text = word.slice(0, end);
    times.push(
      await page.evaluate(
        (value) =>
          new Promise((resolve) => {
            const field = document.getElementById("q");
            const list = document.querySelector(".hits");
            const start = performance.now();
            const watcher = new MutationObserver(() => {
              watcher.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - start));
            });
            watcher.observe(list, { childList: true, subtree: true, characterData: true });
            field.value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            setTimeout(() => resolve(NaN), 3000);
          }),
        text,
      ),
    );
    await page.waitForTimeout(350);
  }
}
const known = times.filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
const at = (part) => known[Math.min(known.length - 1, Math.floor(known.length * part))].toFixed(0);
console.log(`${known.length} of ${times.length} keys; ms to new results 50 % ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
await browser.close();
