// Screenshots to look at: node tests/look.mjs ADDRESS FOLDER
import { chromium } from "playwright-core";
import { mkdirSync } from "node:fs";

const [address, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const width of [360, 768, 1440]) {
  for (const lang of ["ar", "en"]) {
    for (const theme of width === 1440 ? ["light", "dark"] : ["light"]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
      page.on("console", (m) => { if (m.type() === "error") console.log("console", m.text()); });
      page.on("pageerror", (e) => console.log("pageerror", e.message));
      const shot = (name) => page.screenshot({ path: `${folder}/${name}-${width}-${lang}-${theme}.png` });
      const base = address.split("#")[0];
      await page.goto(`${base}?lang=${lang}#${address.split("#")[1]}`);
      await page.waitForSelector(".cue");
      await shot("read");
      await page.locator(".cue").nth(6).focus();
      await page.evaluate(() => document.querySelector(".article").scrollIntoView());
      await shot("article");
      for (const [name, path] of [["search", "search?q=النهر"], ["speaker", `speaker?name=${encodeURIComponent("ألكسندر فاندور")}`], ["overview", "overview"]]) {
        await page.goto(base + path);
        await page.waitForTimeout(700);
        await shot(name);
      }
      await page.close();
    }
  }
}
await browser.close();
