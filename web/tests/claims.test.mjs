// Claims and quotations on the page, as people use them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, startBrowser, startProgram } from "./program.mjs";

let program;
let browser;

before(async () => {
  program = await startProgram();
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await program.stop();
});

async function withPage(use, options) {
  const { page, faults, close } = await openPage(browser, program.origin, options);
  try {
    await use(page);
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
}
const open = (page, path) => page.goto(program.origin + path);
const address = (page) => new URL(page.url());

test("the board has contested claims first; the address holds what is asked", async () => {
  await withPage(async (page) => {
    await open(page, "/claims");
    await page.waitForSelector(".claim");
    assert.equal(await page.locator(".claim").first().locator(".badge").count(), 1);
    assert.match(await page.locator(".claim").first().innerText(), /ماهر الجندي/);
    await page.locator("#contested").check();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("contested") === "1");
    await page.waitForFunction(() => document.querySelectorAll(".claim").length === document.querySelectorAll(".claim .badge").length);
    await page.fill("#q", "كلمة لا ترد أبدا");
    await page.waitForFunction(() => document.querySelectorAll(".claim").length === 0);
    await page.fill("#q", "المرجان");
    await page.waitForSelector(".claim");
    await page.locator(".facets a", { hasText: "الراصد" }).click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("outlet") === "الراصد");
    assert.equal(address(page).pathname, "/claims");
    await page.locator(".chips a").click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("outlet") === null);
  });
});

test("a claim has two sides, and its marks lead to the statements", async () => {
  await withPage(async (page) => {
    await open(page, "/claims");
    await page.locator(".claim .go").first().click();
    await page.waitForSelector(".face-to-face");
    assert.match(address(page).pathname, /^\/claim\/6\.[12]$/, "the number of its earliest statement");
    assert.match(await page.locator(".side-of-claim.stance-asserts").innerText(), /ماهر الجندي/);
    assert.match(await page.locator(".side-of-claim.stance-denies").innerText(), /سامر الحداد[^]*هدى السالمي/);
    assert.equal(await page.locator(".time-line .day").count(), 2);
    await page.locator(".time-line .mark", { hasText: "هدى السالمي" }).click();
    await page.waitForSelector(".text .cue:focus");
    assert.equal(address(page).pathname, "/article/7");
    await page.goBack();
    await page.waitForSelector(".face-to-face");
    await open(page, "/claim/none");
    assert.match(await page.locator("main .hint").innerText(), /لا ادعاء/);
  });
});

test("from the board to a statement by the keyboard alone", async () => {
  await withPage(async (page) => {
    await open(page, "/claims?lang=en");
    await page.waitForSelector(".claim .go");
    await page.focus("#q");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".time-line .mark");
    for (let step = 0; step < 40; ++step) {
      if (await page.evaluate(() => document.activeElement?.matches(".time-line .mark"))) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector(".text .cue:focus");
  });
});

test("the contested claim of an article leads to the claim", async () => {
  await withPage(async (page) => {
    await open(page, "/article/6");
    await page.locator(".reading .claims a").first().click();
    await page.waitForSelector(".face-to-face");
    assert.equal(address(page).pathname, "/claim/6.1");
  });
});

test("a quotation is checked when it is pasted: verdict, differences by sign, speaker", async () => {
  await withPage(async (page) => {
    await open(page, "/verify");
    await page.fill("#quotation", "تركيا أرسلت مقاتلين من ليبيا إلى مدينة المرجان أمس");
    await page.waitForSelector(".answer-found");
    assert.ok(address(page).searchParams.get("q")?.includes("ليبيا"));
    assert.equal(await page.locator(".stories h2").first().innerText(), "أول ظهور");
    assert.match(await page.locator(".compared .word-changed").first().innerText(), /≠[^]*ليبيا/);
    assert.match(await page.locator(".compared .word-added").first().innerText(), /\+/);
    assert.match(await page.locator(".stories .given").first().innerText(), /ماهر الجندي/);
    await page.fill("#given", "هدى السالمي");
    await page.waitForSelector(".answer-given_to_others");
    await page.fill("#given", "");
    await page.fill("#quotation", "وصل المنتخب الوطني إلى نهائي بطولة كرة السلة");
    await page.waitForSelector(".answer-not_found");
    // By keyboard, from an address that somebody has sent.
    await open(page, `/verify?lang=en&q=${encodeURIComponent("تركيا أرسلت مقاتلين من سوريا إلى مدينة المرجان")}`);
    await page.waitForSelector(".answer-found");
    assert.match(await page.locator(".compared").first().innerText(), /Word for word/);
    await page.focus(".stories .go");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".text .cue:focus");
  });
});
