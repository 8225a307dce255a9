// The board of claims: contested ones first; the address holds the question.
import { claims } from "./api";
import { claimFacts, sidesList, voicesOf } from "./claim_sides";
import { h, replace } from "./dom";
import { FacetList } from "./facet_list";
import { filterChips } from "./filter_chips";
import { PagedList } from "./paged_list";
import { claimQueryOf, withValue } from "./query";
import { become, go, type View } from "./router";
import type { Claim } from "./types";
import { number, t } from "./words";

const PAUSE = 200; // ms after a key before it is asked

const claimItem = (claim: Claim): HTMLElement =>
  h(
    "li",
    { class: "hit claim" },
    claimFacts(claim),
    h("p", { class: "words", dir: "auto", lang: "ar" }, h("a", { class: "go", href: `/claim/${claim.id}` }, claim.wording ?? t("claim"))),
    sidesList(voicesOf(claim)),
  );

async function found(query: URLSearchParams, signal: AbortSignal): Promise<{ items: HTMLElement[]; total: string }> {
  const answer = await claims(query, signal);
  const total =
    answer.total === 0
      ? t("nothing_found")
      : `${t("claims")}: ${number(answer.total)} · ${t("of_them_contested")}: ${number(answer.contested)}`;
  return { items: answer.claims.map(claimItem), total };
}

export function claimsPage(start: URL): View {
  const field = h("input", { type: "search", id: "q", name: "q", dir: "auto", autocomplete: "off", maxlength: 1000, "aria-describedby": "q-help" });
  const contested = h("input", { type: "checkbox", id: "contested" });
  const from = h("input", { type: "date", id: "from" });
  const to = h("input", { type: "date", id: "to" });
  const chips = h("ul", { class: "chips", "aria-label": t("filters") });
  const waiting = h("p", { class: "status", role: "status" });
  const list = new PagedList(async (query, signal) => {
    // The first question after a change of the archive takes a few seconds.
    const slow = window.setTimeout(() => (waiting.textContent = t("grouping")), 500);
    try {
      return await found(query, signal);
    } finally {
      clearTimeout(slow);
      waiting.textContent = "";
    }
  });
  const counts = new FacetList("/claims");
  let query = new URLSearchParams();
  let timer = 0;

  // What the address says, into the fields.
  const take = (url: URL): void => {
    query = claimQueryOf(url);
    if (field.value.trim() !== (query.get("q") ?? "")) field.value = query.get("q") ?? "";
    contested.checked = query.has("contested");
    from.value = query.get("from") ?? "";
    to.value = query.get("to") ?? "";
    replace(chips, filterChips("/claims", query));
    void list.show(query);
    void counts.show(query);
  };

  // What the fields say, into the address.
  const give = (asStep: boolean): void => {
    clearTimeout(timer);
    let next = withValue(query, "q", field.value.trim());
    next = withValue(next, "contested", contested.checked ? "1" : null);
    next = withValue(next, "from", from.value);
    next = withValue(next, "to", to.value);
    if (next.toString() === query.toString()) return;
    const url = new URL(`/claims?${next}`, location.href);
    if (asStep) {
      go(url);
    } else {
      become(url);
      take(url);
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => give(false), PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    list.focusFirst();
  });
  for (const control of [contested, from, to]) control.addEventListener("change", () => give(true));

  const form = h(
    "form",
    { class: "search-form", role: "search", submit: (event) => { event.preventDefault(); give(true); } },
    h("label", { for: "q" }, t("search_claims")),
    field,
    h("p", { class: "hint", id: "q-help" }, t("search_claims_help")),
    h(
      "div",
      { class: "row" },
      h("label", {}, contested, h("span", {}, t("only_contested"))),
      h("label", {}, h("span", {}, t("from")), from),
      h("label", {}, h("span", {}, t("to")), to),
    ),
    chips,
  );
  const wide = matchMedia("(min-width: 60rem)").matches;
  const side = h(
    "aside",
    { class: "side", "aria-label": t("narrow") },
    h("details", { class: "panel narrow", open: wide }, h("summary", {}, h("h2", {}, t("narrow"))), h("p", { class: "hint" }, t("counts_are_statements")), counts.element),
  );
  const element = h(
    "main",
    { id: "main", class: "search", tabindex: -1 },
    h("h1", { class: "visually-hidden" }, t("claims")),
    form,
    waiting,
    h("div", { class: "columns" }, list.element, side),
  );
  take(start);
  return {
    element,
    title: t("claims"),
    update: (url) => {
      if (url.pathname !== "/claims") return false;
      take(url);
      return true;
    },
    leave: () => {
      clearTimeout(timer);
      list.leave();
      counts.leave();
    },
  };
}
