// The program with a small archive, and a browser in front of it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.ISNAD_PROGRAM ?? join(root, "build/release/bin/isnad");

// What tries to become markup, in every field that an archive has.
export const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

export async function startProgram() {
  const folder = mkdtempSync(join(tmpdir(), "isnad-page-"));
  const archive = join(folder, "page.db");
  const examples = ["01_pan_arab_dam", "02_gulf_airport", "03_maghreb_water", "04_agency_ferry"];
  const documents = examples.map((name, at) => {
    const text = readFileSync(join(root, "examples", `${name}.txt`), "utf8");
    return { id: name, outlet: at % 2 ? "الراصد" : "ساحل برس", published: `2024-0${at + 2}-12`, title: text.split("\n")[0], url: `https://example.org/${at}`, text };
  });
  const text = `قال الوزير سالم ${HOSTILE} البحري إن ${HOSTILE} الجسر سيفتح غداً. وأضاف الوزير: «${HOSTILE} لن نغلقه».`;
  documents.push({ id: HOSTILE, outlet: HOSTILE, published: "2024-07-01", title: HOSTILE, url: "javascript:document.title=1", text });
  // A claim that another denies, in one article and in a second one.
  const claimed = "أن تركيا أرسلت مقاتلين من سوريا إلى مدينة المرجان";
  const denied = "إرسال تركيا مقاتلين من سوريا إلى مدينة المرجان";
  documents.push(
    { id: "said", outlet: "ساحل برس", published: "2024-08-02", title: "سجال حول المرجان", url: "https://example.org/said", text: `أعلن وزير الدفاع السيراني ماهر الجندي ${claimed}. ونفى المتحدث باسم الخارجية سامر الحداد ${denied}.` },
    { id: "denied", outlet: "الراصد", published: "2024-08-05", title: "نفي جديد", url: "https://example.org/denied", text: `نفت النائبة هدى السالمي ${denied}.` },
  );
  // Who accuses and who denies, for the pictures.
  const more = [
    "قال وزير الخارجية الفرنسي جان مورو إن الميناء القديم مغلق. واتهم الوزير روسيا بقصف الميناء. ودعا الوزير سكان الميناء إلى الهدوء.",
    "قال وزير الخارجية الفرنسي جان مورو إن الممر مغلق. وأدان الوزير روسيا بسبب إغلاق الممر البحري. وأشادت الوزيرة لينا الرواس بالبحارة.",
    "أكد المحافظ ناصر العلي أن الشركة أغلقت محطة القطار القديمة أمام المسافرين.",
    "نفت النائبة هدى السالمي أن الشركة أغلقت محطة القطار القديمة أمام المسافرين.",
  ];
  more.forEach((words, at) => documents.push({ id: `more-${at}`, outlet: "الراصد", published: `2024-08-0${at + 1}`, title: `خبر ${at + 1}`, url: `https://example.org/more/${at}`, text: words }));
  const input = join(folder, "articles.jsonl");
  writeFileSync(input, documents.map((document) => JSON.stringify(document)).join("\n"));
  const added = spawnSync(program, ["add", "-a", archive, input], { encoding: "utf8" });
  if (added.status !== 0) throw new Error(`isnad add: ${added.stderr}`);
  const child = spawn(program, ["serve", "-a", archive, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  const address = await new Promise((resolve, reject) => {
    child.stdout.once("data", (line) => resolve(String(line).trim()));
    child.once("exit", (code) => reject(new Error(`isnad serve ended with ${code}`)));
  });
  const url = new URL(address);
  return {
    origin: url.origin,
    token: url.hash.replace("#token=", ""),
    address,
    async stop() {
      child.kill("SIGTERM");
      const code = await ended;
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

export const startBrowser = () =>
  chromium.launch({ executablePath: process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

// A page that remembers everything that must not happen: errors, refusals of the policy, requests elsewhere, dialogs.
export async function openPage(browser, origin, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ar", ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => request.url().startsWith(origin) || request.url().startsWith("blob:") || faults.push(`request: ${request.url()}`));
  return { page, faults, close: () => context.close() };
}
