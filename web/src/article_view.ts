// An article as it was read: statements coloured by speaker and underlined by form, their chains beside the text.
import { hasToken } from "./api";
import { claimPanel } from "./claim_panel";
import { CorrectionPanel } from "./correction_panel";
import { h, isolated, put, replace } from "./dom";
import { markText, type Mark } from "./mark_text";
import type { Article, Speaker, Statement, StoredArticle } from "./types";
import { acts, country, eventTypes, forms, named, number, statuses, t } from "./words";

const COLOURS = 8;

const isWide = (): boolean => matchMedia("(min-width: 60rem)").matches;

const nameOf = (speaker: Speaker | null): string =>
  speaker && speaker.name !== "?" ? speaker.name : t("unknown_speaker");

// Who speaks most has the first colour; who comes after the last one shares it with others.
function colours(article: Article): Map<number, number> {
  const counts = new Map<number, number>();
  for (const statement of article.reading.statements) {
    if (statement.speaker) counts.set(statement.speaker.id, (counts.get(statement.speaker.id) ?? 0) + 1);
  }
  const order = [...counts.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(order.map(([id], rank) => [id, rank % COLOURS]));
}

export class ArticleView {
  readonly element = h("div", { class: "article" });
  private readonly statements = new Map<number, Statement>();
  private readonly pieces = new Map<number, HTMLElement[]>(); // of the text, by statement
  private readonly colour: Map<number, number>;
  private readonly chain = h("div", { class: "chain-body" });
  private readonly text = h("div", { class: "text", lang: "ar" });
  private readonly hidden = new Set<number>();
  private readonly panel: CorrectionPanel | null = null; // where the article is one of the archive
  private selected: number | null = null;

  constructor(
    private readonly article: Article,
    private readonly options: {
      speakerLink?: (name: string) => string;
      heading: "h1" | "h2";
      stored?: StoredArticle;
      saved?: (article: StoredArticle, statement: number) => void;
    },
  ) {
    const { stored, saved } = options;
    if (stored && saved) this.panel = new CorrectionPanel(stored, this.text, hasToken(), saved, (id) => this.goTo(id));
    this.colour = colours(article);
    for (const statement of article.reading.statements) this.statements.set(statement.id, statement);
    this.draw();
    this.listen();
    this.showChain(null);
  }

  // Brings a statement into sight, with its chain.
  goTo(id: number): void {
    const at =
      this.text.querySelector<HTMLElement>(`.cue[data-statement="${id}"]`) ??
      this.element.querySelector<HTMLElement>(`[data-struck="${id}"]`); // what was struck stands in the list of such
    at?.scrollIntoView({ block: "center" });
    at?.focus({ preventScroll: true });
  }

  // Tells that something was saved, where it was done.
  say(text: string): void {
    this.panel?.say(text);
  }

  private colourOf(statement: Statement): string {
    return `sp${this.colour.get(statement.speaker?.id ?? -1) ?? 0}`;
  }

  private piece(id: number, element: HTMLElement): HTMLElement {
    const known = this.pieces.get(id);
    if (known) known.push(element);
    else this.pieces.set(id, [element]);
    return element;
  }

  private describe(statement: Statement): string {
    const speaker = nameOf(statement.speaker);
    return `${speaker}: ${named(acts, statement.act)}، ${named(forms, statement.form)}`;
  }

  private marks(): Mark[] {
    const marks: Mark[] = [];
    const { statements, times, events } = this.article.reading;
    for (const s of statements) {
      const shared = { "data-statement": s.id };
      for (const place of s.content) {
        marks.push({
          ...place,
          depth: s.parent === null ? 0 : 1,
          make: () => this.piece(s.id, h("span", { class: `said ${this.colourOf(s)} form-${s.form}`, ...shared })),
        });
      }
      if (s.source) {
        marks.push({
          ...s.source,
          depth: 3,
          make: () => this.piece(s.id, h("span", { class: `source ${this.colourOf(s)}`, ...shared })),
        });
      }
      marks.push({
        ...s.cue,
        depth: 4,
        make: (first) =>
          this.piece(
            s.id,
            h("span", {
              class: `cue ${this.colourOf(s)}`,
              ...shared,
              ...(first && { tabindex: 0, role: "button", "aria-label": `${s.cue.text}. ${this.describe(s)}` }),
            }),
          ),
      });
    }
    for (const time of times) {
      const title = time.value ? `${time.text}: ${time.value}` : time.text;
      marks.push({ ...time, depth: 5, make: () => h("span", { class: "time", title }) });
    }
    for (const event of events) {
      const label = `${named(eventTypes, event.type)} · ${named(statuses, event.status)}`;
      marks.push({
        ...event.trigger,
        depth: 6,
        make: () => h("span", { class: `event status-${event.status}`, title: label }),
      });
    }
    return marks;
  }

  private draw(): void {
    const { reading, text } = this.article;
    const paragraphs = markText(text, this.marks());
    const head = h("header", { class: "article-head" });
    const first = paragraphs[0];
    const title = reading.title ?? t("untitled");
    // The title is the first line of most texts: it is shown once, with its marks.
    const heading = h(this.options.heading, { class: "title", dir: "auto", lang: "ar" });
    if (first && first.textContent?.trim() === title.trim()) {
      heading.append(...first.childNodes);
      heading.dataset["start"] = first.dataset["start"] ?? "0";
      paragraphs.shift();
      this.text.append(heading);
    } else {
      heading.append(title);
      head.append(heading);
    }
    put(head, this.facts());
    put(this.text, paragraphs);
    const side = h("aside", { class: "side", "aria-label": t("chain") }, this.chainPanel(), this.panel?.element, this.speakerPanel(), this.layerPanel());
    replace(this.element, h("div", { class: "reading" }, head, this.text, claimPanel(this.article), this.list()), side);
  }

  private facts(): HTMLElement {
    const { outlet, published, url, statements, speakers } = this.article.reading;
    const safe = url && /^https?:\/\//.test(url) ? url : null;
    return h(
      "p",
      { class: "facts" },
      outlet && isolated(outlet),
      published && h("time", { datetime: published }, published),
      h("span", {}, `${t("statements")}: ${number(statements.length)}`),
      h("span", {}, `${t("speakers")}: ${number(speakers.length)}`),
      safe && h("a", { href: safe, target: "_blank", rel: "noreferrer noopener" }, t("original")),
    );
  }

  private chainPanel(): HTMLElement {
    return h("section", { class: "panel chain" }, h("h2", {}, t("chain")), this.chain);
  }

  private speakerPanel(): HTMLElement {
    const boxes: HTMLInputElement[] = [];
    const counts = new Map<number, number>();
    for (const s of this.statements.values()) {
      if (s.speaker) counts.set(s.speaker.id, (counts.get(s.speaker.id) ?? 0) + 1);
    }
    const speakers = this.article.reading.speakers
      .filter((speaker) => counts.has(speaker.id))
      .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.id - b.id);
    const items = speakers.map((speaker) => {
      const box = h("input", { type: "checkbox", checked: true });
      box.addEventListener("change", () => this.toggle(speaker.id, box.checked));
      boxes.push(box);
      const facts = [speaker.role, speaker.country && country(speaker.country)].filter(Boolean).join("، ");
      return h(
        "li",
        {},
        h(
          "label",
          { class: `speaker sp${this.colour.get(speaker.id) ?? 0}` },
          box,
          h("span", { class: "swatch", "aria-hidden": "true" }),
          h("span", { class: "who" }, isolated(nameOf(speaker)), facts && h("small", {}, isolated(facts))),
          h("span", { class: "count" }, number(counts.get(speaker.id) ?? 0)),
        ),
      );
    });
    const all = (on: boolean): void => {
      boxes.forEach((box, at) => {
        box.checked = on;
        const speaker = speakers[at];
        if (speaker) this.toggle(speaker.id, on);
      });
    };
    return h(
      "details",
      { class: "panel speakers", open: isWide() },
      h("summary", {}, h("h2", {}, t("speakers"))),
      speakers.length > 1 &&
        h(
          "p",
          { class: "pair" },
          h("button", { type: "button", class: "quiet", click: () => all(true) }, t("all_speakers")),
          h("button", { type: "button", class: "quiet", click: () => all(false) }, t("no_speaker")),
        ),
      speakers.length > 0 ? h("ul", {}, items) : h("p", { class: "hint" }, t("no_statements")),
    );
  }

  private layerPanel(): HTMLElement {
    const layer = (name: "times" | "events", count: number): HTMLElement => {
      const box = h("input", { type: "checkbox" });
      box.addEventListener("change", () => this.text.classList.toggle(`show-${name}`, box.checked));
      return h(
        "li",
        {},
        h("label", { class: `layer layer-${name}` }, box, h("span", { class: "who" }, t(name)), h("span", { class: "count" }, number(count))),
      );
    };
    const { times, events } = this.article.reading;
    return h(
      "details",
      { class: "panel layers", open: isWide() },
      h("summary", {}, h("h2", {}, t("layers"))),
      h("ul", {}, layer("times", times.length), layer("events", events.length)),
      h(
        "p",
        { class: "key" },
        `${t("form_key")}: `,
        Object.keys(forms).map((form) => h("span", { class: `said form-${form}` }, named(forms, form))),
      ),
    );
  }

  // The same as a table, for who would rather read a list.
  private list(): HTMLElement {
    const rows = [...this.statements.values()].map((s) =>
      h(
        "li",
        {},
        h("strong", {}, isolated(nameOf(s.speaker))),
        ` ${named(acts, s.act)}: `,
        isolated(s.content.map((piece) => piece.text).join(" … "), { lang: "ar" }),
      ),
    );
    return h("details", { class: "list" }, h("summary", {}, `${t("list_of_statements")} (${number(rows.length)})`), h("ol", {}, rows));
  }

  private toggle(speaker: number, on: boolean): void {
    if (on) this.hidden.delete(speaker);
    else this.hidden.add(speaker);
    for (const [id, statement] of this.statements) {
      const off = this.hidden.has(statement.speaker?.id ?? -1);
      for (const piece of this.pieces.get(id) ?? []) piece.classList.toggle("off", off);
    }
  }

  private listen(): void {
    const statementAt = (event: Event): number | null => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-statement]:not(.off)") : null;
      return element?.dataset["statement"] ? Number(element.dataset["statement"]) : null;
    };
    this.text.addEventListener("mouseover", (event) => this.showChain(statementAt(event) ?? this.selected));
    this.text.addEventListener("mouseleave", () => this.showChain(this.selected));
    const select = (event: Event): void => {
      const id = statementAt(event);
      if (id === null) return;
      this.selected = id;
      this.showChain(id);
      this.panel?.show(this.statements.get(id) ?? null);
    };
    this.text.addEventListener("focusin", select);
    this.text.addEventListener("click", select);
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        select(event);
        this.panel?.focus();
        event.preventDefault();
      }
    });
  }

  private showChain(id: number | null): void {
    const links: Statement[] = [];
    for (let at = id; at !== null && links.length < this.statements.size; ) {
      const statement = this.statements.get(at);
      if (!statement) break;
      links.unshift(statement);
      at = statement.parent;
    }
    for (const [other, pieces] of this.pieces) {
      for (const piece of pieces) {
        piece.classList.toggle("on", other === id);
        piece.classList.toggle("above", other !== id && links.some((link) => link.id === other));
      }
    }
    if (links.length === 0) {
      replace(this.chain, h("p", { class: "hint" }, t("chain_hint")));
      return;
    }
    const { outlet, published, title } = this.article.reading;
    replace(
      this.chain,
      h(
        "ol",
        {},
        h("li", { class: "link" }, isolated(outlet ?? t("unknown_outlet")), published && h("small", {}, published)),
        h("li", { class: "link" }, isolated(title ?? t("untitled"))),
        links.map((link, at) => this.link(link, at + 1 === links.length)),
      ),
    );
  }

  private link(statement: Statement, last: boolean): HTMLElement {
    const speaker = statement.speaker;
    const name = nameOf(speaker);
    const to = speaker && speaker.name !== "?" ? this.options.speakerLink?.(speaker.name) : undefined;
    const facts = [speaker?.role, speaker?.country && country(speaker.country)].filter(Boolean).join("، ");
    const further: [string, HTMLElement][] = [];
    if (statement.target) further.push([t("target"), isolated(statement.target.text)]);
    if (statement.medium) further.push([t("medium"), isolated(statement.medium.text)]);
    if (statement.said_on) further.push([t("said_on"), isolated(statement.said_on, { dir: "ltr" })]);
    return h(
      "li",
      { class: `link ${this.colourOf(statement)}` },
      to ? h("a", { href: to }, isolated(name)) : h("strong", {}, isolated(name)),
      facts && h("small", {}, isolated(facts)),
      h("span", { class: "act" }, `${named(acts, statement.act)} · ${named(forms, statement.form)}`),
      statement.by_hand && h("small", { class: "by-hand" }, t(statement.by_hand)),
      last && further.map(([what, words]) => h("small", {}, `${what} `, words)),
    );
  }
}
