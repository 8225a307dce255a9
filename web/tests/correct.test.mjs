// Correcting statements by hand: by mouse, by keyboard, with and without the token.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, startBrowser, startProgram } from "./program.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.ISNAD_SHOTS;
let program;
let browser;

before(async () => {
  program = await startProgram();
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  assert.equal(await program.stop(), 0);
});

// `use` gets a page that knows the token.
async function withPage(use, options) {
  const { page, faults, close } = await openPage(browser, program.origin, options);
  try {
    await page.goto(program.address);
    await page.waitForSelector(".text .cue");
    await use(page);
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
}
const open = async (page, path) => {
  await page.goto(program.origin + path);
  await page.waitForSelector(".text .cue");
};
const panel = (page) => page.locator(".panel.correct");
const press = (page, name) => panel(page).getByRole("button", { name, exact: true }).first().click();
const saved = (page) => page.waitForFunction(() => document.querySelector(".correct .status")?.textContent === "حُفظ");
const stored = async (number) => (await fetch(`${program.origin}/api/v1/documents/${number}`)).json();
const statement = async (number, id) => (await stored(number)).reading.statements.find((one) => one.id === id);

test("a statement is confirmed, struck and taken back", async () => {
  await withPage(async (page) => {
    await open(page, "/article/1?s=2");
    await panel(page).locator(".note").fill("مطابق للأصل");
    await press(page, "تأكيد");
    await saved(page);
    assert.match(await panel(page).innerText(), /مؤكَّد يدوياً · \d{4}-\d\d-\d\d · مطابق للأصل/);
    assert.equal((await statement(1, 2)).by_hand, "confirmed");
    const all = (await stored(1)).reading.statements.length;
    await open(page, "/article/1?s=3");
    await press(page, "شطب");
    await saved(page);
    assert.equal(await page.locator('.cue[data-statement="3"]').count(), 0);
    assert.equal((await stored(1)).reading.statements.length, all - 1);
    await panel(page).locator(".struck button").click();
    await saved(page);
    assert.equal((await stored(1)).reading.statements.length, all);
    await page.waitForSelector('.cue[data-statement="3"]:focus');
  });
});

test("act, speaker and content are corrected with the mouse; what was answered stays to be seen", async () => {
  await withPage(async (page) => {
    await open(page, "/article/2?s=1");
    const before = await statement(2, 1);
    await press(page, "تصحيح");
    await panel(page).locator("select").selectOption("warn");
    await panel(page).locator("input[list]").fill("شاهد جديد");
    // Selects the words of a paragraph behind the title, as a mouse would.
    const words = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll(".text p")].at(-1);
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      const space = text.textContent.indexOf(" ", 3);
      getSelection().setBaseAndExtent(text, 1, text, space - 1);
      return text.textContent.slice(0, space);
    });
    await panel(page).locator(".place").nth(1).getByRole("button", { name: "خذ المحدد" }).click();
    assert.equal(await panel(page).locator(".place .words").nth(1).innerText(), words.replace(/[.،]$/, ""));
    await press(page, "حفظ");
    await saved(page);
    const now = await statement(2, 1);
    assert.equal(now.act, "warn");
    assert.equal(now.speaker.name, "شاهد جديد");
    assert.equal(now.content[0].text, words.replace(/[.،]$/, ""));
    assert.equal(now.by_hand, "corrected");
    assert.match(await page.locator(".chain .by-hand").innerText(), /مصحَّح/);
    await panel(page).locator(".machine summary").click();
    assert.ok((await panel(page).locator(".machine").innerText()).includes(before.speaker.name));
    await press(page, "تراجع");
    await saved(page);
    assert.deepEqual(await statement(2, 1), before);
  });
});

test("borders are moved word by word, by the keyboard alone", async () => {
  await withPage(async (page) => {
    await open(page, "/article/1?s=1");
    const before = await statement(1, 1);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? document.activeElement?.textContent);
    const tabTo = async (wanted) => {
      for (let turn = 0; turn < 80; ++turn) {
        if ((await focused()) === wanted) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${wanted} is not reached`);
    };
    await page.waitForSelector(".cue:focus");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "تأكيد");
    await page.keyboard.press("Escape");
    await page.waitForSelector('.cue[data-statement="1"]:focus');
    await page.keyboard.press("Enter");
    await tabTo("تصحيح");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SELECT");
    await tabTo("content-0-end-less");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "content-0-end-less");
    await tabTo("content-0-end-more");
    await page.keyboard.press("Enter");
    await tabTo("حفظ");
    await page.keyboard.press("Enter");
    await saved(page);
    const now = await statement(1, 1);
    assert.equal(now.content[0].start, before.content[0].start);
    assert.ok(now.content[0].end < before.content[0].end, JSON.stringify([before.content, now.content]));
    assert.ok(before.content[0].text.startsWith(now.content[0].text));
  });
});

test("who has no token sees what was said, and changes nothing; errors are told", async () => {
  await withPage(async (page) => {
    await open(page, "/article/1?s=2");
    await page.route("**/api/v1/correct*", (route) => route.abort());
    await press(page, "شطب");
    await page.waitForSelector(".correct .fault[role=alert]");
  }).catch((error) => assert.match(String(error), /net::ERR_FAILED/));
  const { page, close } = await openPage(browser, program.origin);
  await open(page, "/article/1?s=2");
  assert.equal(await panel(page).getByRole("button").count(), 0);
  assert.match(await panel(page).innerText(), /مؤكَّد يدوياً/);
  await close();
});

for (const width of [360, 768, 1440]) {
  for (const language of ["ar", "en"]) {
    const theme = width === 768 ? "dark" : "light";
    test(`${width} px, ${language}, ${theme}: the open form does not stick out, axe finds nothing`, async () => {
      await withPage(
        async (page) => {
          await open(page, `/?lang=${language}`);
          await open(page, "/article/1?s=2");
          await panel(page).locator(".verdicts button").nth(1).click();
          await page.waitForSelector(".correction");
          await panel(page).scrollIntoViewIfNeeded();
          if (shots) await page.screenshot({ path: join(shots, `correct-${width}-${language}.png`), fullPage: true });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${over} px too wide`);
          const found = await page.evaluate(async (source) => {
            if (!("axe" in window)) new Function(source).call(window);
            const { violations } = await window.axe.run(document);
            return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 3).join(" ;; ")}`);
          }, axe);
          assert.deepEqual(found, []);
        },
        { viewport: { width, height: 900 }, colorScheme: theme, bypassCSP: true },
      );
    });
  }
}
