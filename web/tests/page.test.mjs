// The page as people use it: node --test tests/   (ISNAD_PROGRAM names the program)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HOSTILE, openPage, startBrowser, startProgram } from "./program.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let program;
let browser;

before(async () => {
  program = await startProgram();
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  assert.equal(await program.stop(), 0, "SIGTERM ends the program well");
});

// Runs `use` with a page of its own, and asks afterwards that nothing went wrong in it.
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
const chain = (page) => page.locator(".chain .link").allInnerTexts();

test("the example is read when the page opens, within a second, with little script", async () => {
  await withPage(async (page) => {
    // The best of three: what else the machine does at the moment is not the page's.
    let ms = Infinity;
    for (let turn = 0; turn < 3; ++turn) {
      await page.goto("about:blank");
      await page.goto(program.address, { waitUntil: "commit" });
      await page.waitForSelector(".text .cue");
      // By the browser's own clock, which starts with the navigation.
      ms = Math.min(ms, Math.round(await page.evaluate(() => performance.now())));
    }
    assert.ok(ms < 1000, `first view after ${ms} ms`);
    assert.equal(new URL(page.url()).hash, "", "the token is taken out of the address");
    const scripts = await page.evaluate(() => performance.getEntriesByType("resource").filter((r) => r.name.endsWith(".js")).map((r) => r.name));
    let bytes = 0;
    for (const script of scripts) bytes += gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length;
    assert.ok(bytes < 250_000, `${bytes} bytes of script, compressed`);
    console.log(`first view: ${ms} ms; script: ${bytes} bytes compressed`);
  });
});

test("what is pasted is read at once; dropped files too", async () => {
  await withPage(async (page) => {
    await open(page, "/");
    await page.fill("#text", "نفى الوزير سالم البحري إغلاق الجسر.");
    await page.waitForFunction(() => document.querySelector(".text")?.textContent?.includes("البحري"));
    assert.deepEqual(await page.locator(".text .cue").allInnerTexts(), ["نفى"]);
    await page.setInputFiles("#files", [
      { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("عنوان أول\n\nقالت النائبة هدى السالمي إن الماء وصل.") },
      { name: "b.html", mimeType: "text/html", buffer: Buffer.from("<html><title>عنوان ثان</title><article><p>قال المدير زياد الخوري إن الطريق فتح. وأضاف أن السيارات تمر.</p></article></html>") },
    ]);
    await page.waitForSelector("#which");
    assert.equal(await page.locator("#which option").count(), 2);
    await page.setInputFiles("#files", [{ name: `${HOSTILE}.png`, mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") }]);
    await page.waitForSelector("ul.fault");
    assert.match(await page.locator("ul.fault").innerText(), /<img src=x/);
  });
});

test("text, names and queries never become markup", async () => {
  await withPage(async (page) => {
    const clean = async () => {
      assert.equal(await page.locator("main img, main script, main a[href^='javascript']").count(), 0);
      assert.notEqual(await page.title(), "1");
    };
    await open(page, "/");
    await page.fill("#text", `قال ${HOSTILE} إن ${HOSTILE} صحيح`);
    await page.waitForFunction(() => document.querySelector(".text")?.textContent?.includes("<img"));
    await clean();
    for (const path of ["/search?q=الجسر", `/search?q=${encodeURIComponent(HOSTILE)}&speaker=${encodeURIComponent(HOSTILE)}`, "/article/5", `/speaker?name=${encodeURIComponent(HOSTILE)}`, "/overview", `/claims?q=${encodeURIComponent(HOSTILE)}`, `/claim/${encodeURIComponent(HOSTILE)}`, `/verify?q=${encodeURIComponent(`${HOSTILE} الجسر سيفتح غداً`)}&speaker=${encodeURIComponent(HOSTILE)}`]) {
      await open(page, path);
      await page.waitForLoadState("networkidle");
      await clean();
    }
    await open(page, "/article/5");
    await page.waitForSelector(".text .cue");
    assert.ok((await page.locator(".text").innerText()).includes("<img src=x onerror"));
  });
});

test("the chain of a statement comes by mouse and by keyboard, nested ones with their parents", async () => {
  await withPage(async (page) => {
    await open(page, "/article/1");
    const nested = page.locator(".cue", { hasText: "قوله" });
    await nested.hover();
    const byMouse = await chain(page);
    assert.equal(byMouse.length, 4, byMouse.join(" | ")); // outlet, article, agency, engineer
    assert.match(byMouse[0], /ساحل برس/);
    await page.mouse.move(0, 0);
    await nested.focus();
    assert.deepEqual(await chain(page), byMouse);
  });
});

test("speakers are filtered, times and events are shown when asked for", async () => {
  await withPage(async (page) => {
    await open(page, "/article/1");
    const box = page.locator(".speakers input").first();
    const before = await page.locator(".cue.off").count();
    await box.uncheck();
    assert.ok((await page.locator(".cue.off").count()) > before);
    await page.getByRole("button", { name: "الكل" }).click();
    assert.equal(await page.locator(".cue.off").count(), 0);
    await page.locator(".layer-times input").check();
    assert.equal(await page.locator(".text.show-times .time").first().isVisible(), true);
  });
});

test("the address holds the search, back goes back, facets narrow it", async () => {
  await withPage(async (page) => {
    await open(page, "/search");
    await page.fill("#q", "النهر");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("q") === "النهر");
    await page.waitForFunction(() => document.querySelectorAll(".hit mark").length > 0);
    const all = await page.locator(".hit").count();
    await page.locator(".facets a", { hasText: "اتهم" }).click();
    await page.waitForFunction((before) => document.querySelectorAll(".hit").length < before, all);
    assert.equal(new URL(page.url()).searchParams.get("act"), "accuse");
    const narrowed = page.url();
    await page.goBack();
    await page.waitForFunction((before) => document.querySelectorAll(".hit").length === before, all);
    assert.equal(new URL(page.url()).searchParams.get("act"), null);
    await page.goto(narrowed);
    await page.waitForFunction(() => document.querySelector("#q")?.value === "النهر");
    await page.locator(".chips a").click();
    await page.waitForFunction((before) => document.querySelectorAll(".hit").length === before, all);
  });
});

test("more results come as one scrolls", async () => {
  await withPage(async (page) => {
    await open(page, "/search");
    await page.waitForSelector(".hit");
    for (let turn = 0; turn < 20 && (await page.locator(".hit").count()) < 60; ++turn) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(100);
    }
    assert.ok((await page.locator(".hit").count()) >= 60);
  });
});

test("search, results and article by the keyboard alone", async () => {
  await withPage(async (page) => {
    await open(page, "/");
    await page.waitForSelector(".cue");
    await page.evaluate(() => document.activeElement?.blur?.());
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement?.id === "q");
    await page.keyboard.type("السد");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("q") === "السد");
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement === document.querySelector(".hit .go")), true);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".text .cue:focus");
    assert.ok((await chain(page)).length >= 3);
  });
});

test("both languages, and the choice is remembered", async () => {
  await withPage(async (page) => {
    await open(page, "/search");
    assert.equal(await page.getAttribute("html", "dir"), "rtl");
    await page.getByRole("button", { name: "English" }).click();
    assert.equal(await page.getAttribute("html", "dir"), "ltr");
    await page.reload();
    assert.equal(await page.getAttribute("html", "lang"), "en");
    await open(page, "/?lang=ar");
    assert.equal(await page.getAttribute("html", "lang"), "ar");
  });
});

test("only who has the token changes the archive", async () => {
  await withPage(async (page) => {
    await open(page, "/");
    await page.waitForSelector(".cue");
    assert.equal(await page.getByRole("button", { name: "أضف إلى الأرشيف" }).count(), 0);
    await page.goto(program.address);
    await page.reload();
    await page.fill("#text", "خبر جديد\n\nأكدت المديرة لبنى الحداد أن المتحف سيفتح.");
    await page.getByRole("button", { name: "أضف إلى الأرشيف" }).click();
    await page.waitForFunction(() => /الأرشيف: 1/.test(document.querySelector(".status")?.textContent ?? ""));
    await open(page, "/search?q=المتحف");
    await page.waitForSelector(".hit");
  });
});

const views = [
  ["/", ".text .cue"],
  ["/article/1?s=3", ".text .cue"],
  ["/search?q=النهر", ".facets a"],
  [`/speaker?name=${encodeURIComponent("ألكسندر فاندور")}`, ".counts"],
  ["/overview", ".chart svg"],
  ["/claims", ".claim .go"],
  ["/claim/6.1", ".time-line .mark"],
  [`/verify?q=${encodeURIComponent("تركيا لم ترسل مقاتلين من سوريا إلى مدينة المرجان")}`, ".answer"],
];
const shots = process.env.ISNAD_SHOTS;

for (const width of [360, 768, 1440]) {
  for (const language of ["ar", "en"]) {
    for (const theme of width === 768 ? ["dark"] : ["light"]) {
      test(`${width} px, ${language}, ${theme}: nothing sticks out, axe finds nothing`, async () => {
        await withPage(
          async (page) => {
            await open(page, `/?lang=${language}`);
            for (const [path, ready] of views) {
              await open(page, path);
              await page.waitForSelector(ready, { state: "attached" });
              await page.waitForLoadState("networkidle");
              if (shots) await page.screenshot({ path: join(shots, `${path.split(/[/?]/)[1] || "read"}-${width}-${language}.png`), fullPage: path === "/" });
              const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
              assert.ok(over <= 0, `${path}: ${over} px too wide`);
              const found = await page.evaluate(async (source) => {
                // As a script of the test, not of the page: the page's policy allows none.
                if (!("axe" in window)) new Function(source).call(window);
                const { violations } = await window.axe.run(document);
                return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120) + " " + (n.any[0]?.message ?? "")).slice(0, 3).join(" ;; ")}`);
              }, axe);
              assert.deepEqual(found, [], path);
            }
          },
          { viewport: { width, height: 900 }, colorScheme: theme, bypassCSP: true },
        );
      });
    }
  }
}

test("an answer that does not come is told", async () => {
  const { page, close } = await openPage(browser, program.origin);
  await open(page, "/search");
  await page.waitForSelector(".hit");
  await page.route("**/api/v1/search*", (route) => route.abort());
  await page.fill("#q", "كلمة");
  await page.waitForSelector(".fault[role=alert]");
  await close();
});
