// What a search has found.
import { search } from "./api";
import { h, isolated, put } from "./dom";
import { unitsOf } from "./mark_text";
import { PagedList } from "./paged_list";
import type { Facets, Hit, SearchResult } from "./types";
import { acts, country, forms, named, number, t } from "./words";

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

// A statement with its speaker and its article; `notes` stand behind its act.
export function hitItem(hit: Hit, notes: string[] = []): HTMLElement {
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
      notes.map((note) => h("span", { class: "note" }, note)),
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

export class HitList extends PagedList {
  private readonly last: { found: SearchResult | null };

  constructor() {
    const last: { found: SearchResult | null } = { found: null };
    super(async (query, signal) => {
      if (query.get("offset") === "0") last.found = null;
      const found = await search(query, signal);
      last.found = found;
      const total = found.total === 0 ? t("nothing_found") : `${t("found")}: ${number(found.total)}${found.more ? "+" : ""}`;
      return { items: found.hits.map((hit) => hitItem(hit)), total };
    });
    this.last = last;
  }

  // The total counts each copy, the list and the pictures each statement once: both numbers stand there.
  tellDistinct(counted: Pick<Facets, "statements" | "more">): void {
    const { found } = this.last;
    if (!found || found.more || counted.more || counted.statements === found.total) return;
    this.tellTotal(`${t("found")}: ${number(found.total)} (${t("each_once")}: ${number(counted.statements)})`);
  }
}
