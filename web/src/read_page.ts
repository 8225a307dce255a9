// Paste and read: the first thing that a newcomer sees, with an example in it.
import agency from "../../examples/04_agency_ferry.txt?raw";
import dam from "../../examples/01_pan_arab_dam.txt?raw";
import airport from "../../examples/02_gulf_airport.txt?raw";
import water from "../../examples/03_maghreb_water.txt?raw";
import { add, hasToken, isAbort, read, type Input } from "./api";
import { ArticleView } from "./article_view";
import { h, isolated, replace } from "./dom";
import { fault, reasonOf } from "./fault";
import type { View } from "./router";
import type { Article, Failure } from "./types";
import { number, t } from "./words";

const EXAMPLES = [dam, airport, water, agency];
const PAUSE = 250; // ms after a key before the text is read again

// What stands in the field outlives a change of view or language.
let draft = dam;
let example = 0;

const speakerLink = (name: string): string => `/speaker?${new URLSearchParams({ name })}`;

export function readPage(): View {
  const out = h("div", { class: "readings" });
  const status = h("p", { class: "status", role: "status" });
  const field = h("textarea", { id: "text", class: "paste", dir: "auto", lang: "ar", rows: 8, spellcheck: "false" });
  field.value = draft;
  const files = h("input", { type: "file", multiple: true, id: "files", class: "visually-hidden" });
  let asking: AbortController | null = null;
  let timer = 0;
  let inputs: Input[] = [];

  const show = (articles: Article[], failures: Failure[]): void => {
    const told = failures.map((failure) =>
      h("li", {}, `${t("not_read")}: `, isolated([failure.file, failure.place].filter(Boolean).join(" · ")), ` (${failure.reason})`),
    );
    const body = h("div", {});
    const open = (at: number): void => {
      const article = articles[at];
      if (article) replace(body, new ArticleView(article, { speakerLink, heading: "h2" }).element);
    };
    const choice = h(
      "select",
      { id: "which" },
      articles.map((article, at) => h("option", { value: at }, article.reading.title ?? article.reading.id)),
    );
    choice.addEventListener("change", () => open(Number(choice.value)));
    replace(
      out,
      told.length > 0 && h("ul", { class: "fault" }, told),
      articles.length > 1 &&
        h("p", { class: "which" }, h("label", { for: "which" }, `${t("articles")} (${number(articles.length)})`), choice),
      body,
    );
    open(0);
  };

  const start = async (): Promise<void> => {
    asking?.abort();
    asking = new AbortController();
    status.textContent = t("reading_now");
    try {
      const articles: Article[] = [];
      const failures: Failure[] = [];
      for (const input of inputs) {
        const answer = await read(input, asking.signal);
        articles.push(...answer.documents);
        failures.push(...answer.failures);
      }
      show(articles, failures);
      status.textContent = "";
    } catch (error) {
      if (isAbort(error)) return;
      status.textContent = "";
      replace(out, fault(error));
    }
  };

  const readField = (): void => {
    draft = field.value;
    clearTimeout(timer);
    timer = 0;
    keep.disabled = draft.trim() === "";
    if (draft.trim() === "") {
      asking?.abort();
      inputs = [];
      status.textContent = "";
      replace(out);
      return;
    }
    inputs = [{ body: new Blob([draft]), name: "article.txt", kind: "text" }];
    void start();
  };

  const readFiles = (list: FileList | null): void => {
    if (!list || list.length === 0) return;
    inputs = [...list].map((file) => ({ body: file, name: file.name, kind: "auto" }));
    keep.disabled = false;
    void start();
  };

  const keep = h("button", { type: "button" }, t("keep"));
  keep.addEventListener("click", () => {
    // What was typed a moment ago belongs to it.
    if (timer !== 0) readField();
    keep.disabled = true;
    void (async () => {
      try {
        let added = 0;
        for (const input of inputs) {
          const answer = await add(input);
          added += answer.added + answer.versions;
        }
        status.textContent = added > 0 ? `${t("kept")}: ${number(added)}` : t("kept_before");
      } catch (error) {
        status.textContent = `${t("keep_refused")}: ${reasonOf(error)}`;
      }
      keep.disabled = false;
    })();
  });

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(readField, PAUSE);
  });
  field.addEventListener("paste", () => window.setTimeout(readField, 0));
  files.addEventListener("change", () => readFiles(files.files));

  const drop = h(
    "section",
    { class: "drop" },
    h("label", { for: "text" }, t("paste_here")),
    field,
    h("p", { class: "hint" }, t("paste_note")),
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", click: () => files.click() }, t("choose_files")),
      files,
      h(
        "button",
        {
          type: "button",
          click: () => {
            field.value = EXAMPLES[example++ % EXAMPLES.length] ?? "";
            readField();
          },
        },
        t("example"),
      ),
      h(
        "button",
        {
          type: "button",
          click: () => {
            field.value = "";
            readField();
            field.focus();
          },
        },
        t("clear"),
      ),
      hasToken() && keep,
      status,
    ),
  );
  files.setAttribute("aria-label", t("choose_files"));
  files.tabIndex = -1;
  const over = (on: boolean) => (event: Event) => {
    event.preventDefault();
    drop.classList.toggle("over", on);
  };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    readFiles(event.dataTransfer?.files ?? null);
  });

  readField();
  return {
    element: h("main", { id: "main", class: "read", tabindex: -1 }, h("h1", { class: "visually-hidden" }, t("read")), drop, out),
    title: t("read"),
    leave: () => {
      clearTimeout(timer);
      asking?.abort();
    },
  };
}
