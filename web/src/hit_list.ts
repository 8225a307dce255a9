// What a search has found, page after page as one scrolls.
import { isAbort, search } from "./api";
import { h, isolated, put, replace } from "./dom";
import { fault } from "./fault";
import { unitsOf } from "./mark_text";
import type { Facets, Hit, SearchResult } from "./types";
import { acts, country, forms, named, number, t } from "./words";

const PAGE = 20;
const FURTHEST = 10_000; // as the API allows

function snippet(hit: Hit): HTMLElement {
  const units = unitsOf(hit.words);
  const unit = (point: number): number => units[Math.min(point, units.length - 1)] ?? hit.words.length;
  const out = h("p", { class: `words said form-${hit.form}`, dir: "auto", lang: "ar" });
  let at = 0;
  for (const mark of hit.marks) {
    const start = unit(mark.start);
    put(out, hit.words.slice(at, start), h("mark", {}, hit.words.slice(start, unit(mark.end))));
    at = unit(mark.end);
  }
  put(out, hit.words.slice(at));
  return out;
}

export function hitItem(hit: Hit): HTMLElement {
  const [document, statement] = hit.id.split(".");
  const { outlet, published, title } = hit.document;
  const named_ = hit.speaker.name !== "?";
  const facts = [hit.speaker.role, hit.speaker.country && country(hit.speaker.country)].filter(Boolean).join("، ");
  const speaker = named_
    ? h("a", { href: `/speaker?${new URLSearchParams({ name: hit.speaker.name })}` }, isolated(hit.speaker.name))
    : h("strong", {}, t("unknown_speaker"));
  return h(
    "li",
    { class: "hit" },
    h(
      "p",
      { class: "by" },
      speaker,
      facts && h("small", {}, isolated(facts)),
      h("span", { class: `act act-${hit.act}` }, named(acts, hit.act)),
      h("span", { class: "form" }, named(forms, hit.form)),
      hit.target && h("small", { class: "to" }, `${t("target")} `, isolated(hit.target.text)),
    ),
    snippet(hit),
    h(
      "p",
      { class: "facts" },
      h("a", { class: "go", href: `/article/${document}?s=${statement}` }, isolated(title ?? t("untitled"))),
      outlet && isolated(outlet),
      published && h("time", { datetime: published }, published),
      hit.witnesses.length > 1 && h("span", {}, `${t("printed_by")} ${number(hit.witnesses.length)}`),
    ),
  );
}

export class HitList {
  readonly element = h("section", { class: "hits", "aria-label": t("results") });
  private readonly list = h("ol", {});
  private readonly total = h("p", { class: "total", role: "status" });
  private readonly more = h("button", { type: "button", class: "more", hidden: true }, t("more"));
  private query = new URLSearchParams();
  private shown = 0;
  private found: SearchResult | null = null;
  private asking: AbortController | null = null;
  private readonly watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting) && !this.more.hidden) void this.next();
    },
    { rootMargin: "600px" },
  );

  constructor() {
    put(this.element, this.total, this.list, this.more);
    this.more.addEventListener("click", () => void this.next());
    this.list.addEventListener("keydown", (event) => this.move(event));
    this.watcher.observe(this.more);
  }

  // Whether an answer is on its way.
  get waits(): boolean {
    return this.asking !== null;
  }

  // The total counts each copy, the list and the pictures each statement once: both numbers stand there.
  tellDistinct(counted: Facets): void {
    if (!this.found || this.found.more || counted.more || counted.statements === this.found.total) return;
    this.total.textContent = `${t("found")}: ${number(this.found.total)} (${t("each_once")}: ${number(counted.statements)})`;
  }

  leave(): void {
    this.asking?.abort();
    this.watcher.disconnect();
  }

  focusFirst(): void {
    this.list.querySelector<HTMLElement>(".go")?.focus();
  }

  // The old results stay until the new ones are there.
  async show(query: URLSearchParams): Promise<void> {
    this.query = query;
    await this.load(0);
  }

  private async next(): Promise<void> {
    if (!this.asking) await this.load(this.shown);
  }

  private async load(offset: number): Promise<void> {
    if (offset === 0) this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const query = new URLSearchParams(this.query);
    query.set("limit", String(PAGE));
    query.set("offset", String(offset));
    try {
      const found = await search(query, asking.signal);
      if (asking.signal.aborted) return;
      this.take(found, offset);
    } catch (error) {
      if (isAbort(error)) return;
      replace(this.list);
      this.more.hidden = true;
      replace(this.total, fault(error));
    }
    if (this.asking === asking) this.asking = null;
    // The mark at the end may still be in sight: the watcher tells only of changes.
    this.watcher.unobserve(this.more);
    this.watcher.observe(this.more);
  }

  private take(found: SearchResult, offset: number): void {
    const items = found.hits.map(hitItem);
    if (offset === 0) this.list.replaceChildren(...items);
    else this.list.append(...items);
    this.found = found;
    this.shown = offset + found.hits.length;
    this.more.hidden = found.hits.length < PAGE || this.shown + PAGE > FURTHEST;
    if (offset > 0) return; // what stands there holds still
    this.total.textContent =
      found.total === 0 ? t("nothing_found") : `${t("found")}: ${number(found.total)}${found.more ? "+" : ""}`;
  }

  // Arrows go from article to article.
  private move(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const all = [...this.list.querySelectorAll<HTMLElement>(".go")];
    const item = event.target instanceof Element ? event.target.closest(".hit") : null;
    const at = all.findIndex((link) => item?.contains(link));
    const to = all[at + step];
    if (to) {
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: "nearest" });
    }
  }
}
