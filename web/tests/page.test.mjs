// The page as people use it: node --test tests/   (ISNAD_PROGRAM names the program)
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HOSTILE, openPage, startBrowser, startProgram } from "./program.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.ISNAD_SHOTS; // a folder
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

// How many statements the search at hand lists, all of them loaded.
async function listed(page) {
  await page.waitForFunction(() => location.pathname === "/search");
  await page.waitForSelector(".hit");
  await page.waitForLoadState("networkidle");
  return page.locator(".hit").count();
}

async function network(page) {
  await open(page, "/overview");
  await page.waitForSelector(".chart svg", { state: "attached" });
  await page.locator(".network-panel").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector(".network")?._cyreg?.cy.edges().length > 0);
  await page.locator(".network").scrollIntoViewIfNeeded();
}
// Where on the screen something of the network is, and how many statements it stands for.
const place = (page, kind) =>
  page.evaluate((kind_) => {
    const frame = document.querySelector(".network");
    const { cy } = frame._cyreg;
    const element = kind_ === "edge" ? cy.edges().first() : cy.nodes(".speaks").first();
    const at = kind_ === "edge" ? element.renderedMidpoint() : element.renderedPosition();
    const box = frame.getBoundingClientRect();
    return { x: box.x + at.x, y: box.y + at.y, name: element.data("name"), line: element.data("line") };
  }, kind);

test("a cell of the matrix leads to the statements that it counts", async () => {
  await withPage(async (page) => {
    await open(page, "/overview");
    const cell = page.locator(".matrix td a").first();
    const count = Number(await cell.innerText());
    assert.ok(count > 0);
    await cell.focus();
    await page.keyboard.press("Enter");
    assert.equal(await listed(page), count);
    assert.equal(await page.locator(".chips li").count(), 3);
  });
});

test("a bar leads to its month and act, by mouse and from its list", async () => {
  await withPage(async (page) => {
    await open(page, "/overview");
    await page.waitForSelector(".chart svg a");
    await page.locator(".chart svg a").first().click();
    assert.ok((await listed(page)) > 0);
    const byMouse = new URL(page.url()).searchParams;
    assert.ok(byMouse.get("act") && byMouse.get("from") && byMouse.get("to"));
    await page.goBack();
    await page.waitForSelector(".chart .numbers summary");
    await page.locator(".chart .numbers summary").first().focus();
    await page.keyboard.press("Enter");
    const link = page.locator(".chart .numbers dd span").first();
    const count = Number((await link.innerText()).match(/\d+/)[0]);
    await link.locator("a").focus();
    await page.keyboard.press("Enter");
    assert.equal(await listed(page), count);
  });
});

test("lines and points of the network lead to their statements, by mouse and from the list", async () => {
  await withPage(async (page) => {
    await network(page);
    const line = await place(page, "edge");
    await page.mouse.click(line.x, line.y);
    assert.equal(await listed(page), line.line.count);
    assert.equal(new URL(page.url()).searchParams.get("aimed_at"), line.line.other);
    await network(page);
    const point = await place(page, "node");
    await page.mouse.click(point.x, point.y);
    assert.ok((await listed(page)) > 0);
    assert.equal(new URL(page.url()).searchParams.get("voice"), point.name);
    await network(page);
    await page.locator(".network-panel summary").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await listed(page), line.line.count);
  });
});

test("the network is filtered by act, country and name; axe finds nothing in it", async () => {
  await withPage(
    async (page) => {
      await network(page);
      const lines = () => page.evaluate(() => document.querySelector(".network")._cyreg.cy.edges().length);
      const all = await lines();
      await page.locator(".network-panel select").first().selectOption("accuse");
      await page.waitForFunction((before) => document.querySelector(".network")._cyreg.cy.edges().length < before, all);
      assert.ok((await lines()) > 0);
      await page.waitForFunction(() => document.querySelectorAll(".network-panel select")[1].options.length > 1);
      await page.locator(".network-panel select").nth(1).selectOption("FRA");
      await page.waitForFunction(() => document.querySelectorAll(".network-panel .numbers li").length === 1);
      await page.locator(".network-panel select").nth(1).selectOption("");
      await page.locator(".network-panel input[type=search]").fill("مورو");
      await page.waitForFunction(() => document.querySelector(".network")._cyreg.cy.nodes(".found").length === 1);
      await page.locator(".network-panel summary").first().click();
      if (shots) await page.locator(".network-panel").screenshot({ path: join(shots, "network.png") });
      assert.deepEqual(await violations(page), []);
    },
    { bypassCSP: true },
  );
});

async function saved(page, menu, label) {
  await menu.locator("summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), menu.getByRole("button", { name: label, exact: true }).click()]);
  const bytes = readFileSync(await download.path());
  await menu.locator("summary").click();
  return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

test("what is shown is saved as CSV, JSON Lines and Web Annotation", async () => {
  await withPage(async (page) => {
    await open(page, "/search?q=الميناء");
    const hits = await listed(page);
    const menu = page.locator("main > .save");
    const csv = await saved(page, menu, "CSV");
    assert.equal(csv.name, "isnad-statements.csv");
    assert.equal(csv.text.trim().split("\r\n").length, hits + 1);
    const lines = await saved(page, menu, "JSON Lines");
    assert.equal(lines.text.trim().split("\n").map((line) => JSON.parse(line)).length, hits);
    const notes = await saved(page, menu, "Web Annotation");
    assert.equal(notes.name, "isnad-statements.jsonld");
    JSON.parse(notes.text);
    await open(page, "/article/1");
    assert.equal((await saved(page, page.locator("main > .save"), "JSON Lines")).name, "isnad-article-1.jsonl");
    await open(page, "/overview");
    assert.equal((await saved(page, page.locator("main > .save"), "CSV")).name, "isnad-statistics.csv");
    await open(page, `/speaker?name=${encodeURIComponent("جان مورو")}`);
    assert.match((await saved(page, page.locator("main > .save"), "CSV")).text, /مورو/);
  });
});

test("pictures are saved as SVG and PNG that need nothing of the page", async () => {
  await withPage(async (page) => {
    await network(page);
    const menus = { chart: page.locator(".chart .save").first(), matrix: page.locator(".matrix").locator("xpath=ancestor::section").locator(".save"), network: page.locator(".network-panel .save") };
    for (const [what, menu] of Object.entries(menus)) {
      const drawn = await saved(page, menu, "SVG");
      assert.match(drawn.name, /^isnad-[a-z-]+\.svg$/);
      assert.match(drawn.text, /^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.match(drawn.text, /@font-face[^}]*data:font\/woff2/, what);
      assert.doesNotMatch(drawn.text, /127\.0\.0\.1|href=/, what);
      const painted = await saved(page, menu, "PNG");
      assert.equal(painted.bytes.subarray(1, 4).toString("latin1"), "PNG");
      assert.ok(painted.bytes.readUInt32BE(16) > 300 && painted.bytes.length > 5000, what);
      if (shots) writeFileSync(join(shots, `saved-${what}.png`), painted.bytes);
      if (shots) writeFileSync(join(shots, `saved-${what}.svg`), drawn.bytes);
    }
  });
});

test("whom a speaker denies, with the statements of both sides", async () => {
  await withPage(async (page) => {
    await open(page, `/speaker?name=${encodeURIComponent("هدى السالمي")}`);
    await page.waitForSelector(".denials");
    const denied = page.locator(".denials details").filter({ hasText: "ناصر العلي" });
    await denied.locator("summary").click(); // shut, as she denies others, too
    await denied.locator("a").first().click();
    await page.waitForSelector(".text .cue:focus");
    assert.equal(await page.locator(".text .cue:focus").innerText(), "نفت");
  });
});

const violations = (page) =>
  page.evaluate(async (source) => {
    // As a script of the test, not of the page: the page's policy allows none.
    if (!("axe" in window)) new Function(source).call(window);
    const { violations: found } = await window.axe.run(document);
    return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120) + " " + (n.any[0]?.message ?? "")).slice(0, 3).join(" ;; ")}`);
  }, axe);

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
              assert.deepEqual(await violations(page), [], path);
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
