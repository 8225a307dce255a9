// Search: the address holds the whole query, results come while one types.
import { h, replace } from "./dom";
import { FacetList } from "./facet_list";
import { filterChips } from "./filter_chips";
import { HitList } from "./hit_list";
import { queryOf, withValue } from "./query";
import { become, go, type View } from "./router";
import { exportEntries, saveMenu } from "./save";
import { t } from "./words";

const PAUSE = 30; // ms after a key before it is searched, while the answer to an earlier one is on its way
const FACETS_PAUSE = 200; // counts may come a moment later

export function searchPage(start: URL): View {
  const field = h("input", { type: "search", id: "q", name: "q", dir: "auto", autocomplete: "off", maxlength: 1000, "aria-describedby": "q-help" });
  const where = h("select", { id: "in" }, h("option", { value: "" }, t("in_content")), h("option", { value: "text" }, t("in_text")));
  const order = h("select", { id: "sort" }, h("option", { value: "" }, t("by_relevance")), h("option", { value: "date" }, t("by_date")));
  const day = (name: "from" | "to"): HTMLInputElement => h("input", { type: "date", id: name });
  const from = day("from");
  const to = day("to");
  const chips = h("ul", { class: "chips", "aria-label": t("filters") });
  const hits = new HitList();
  const counts = new FacetList();
  let query = new URLSearchParams();
  let timer = 0;
  let countTimer = 0;

  const run = (): void => {
    clearTimeout(countTimer);
    counts.rest();
    const shown = hits.show(query);
    countTimer = window.setTimeout(() => {
      void Promise.all([counts.show(query), shown]).then(([counted]) => counted && hits.tellDistinct(counted));
    }, FACETS_PAUSE);
  };

  // What the address says, into the fields.
  const take = (url: URL): void => {
    query = queryOf(url);
    if (field.value.trim() !== (query.get("q") ?? "")) field.value = query.get("q") ?? "";
    where.value = query.get("in") ?? "";
    order.value = query.get("sort") ?? "";
    from.value = query.get("from") ?? "";
    to.value = query.get("to") ?? "";
    run();
    replace(chips, filterChips("/search", query));
  };

  // What the fields say, into the address.
  const give = (asStep: boolean): void => {
    clearTimeout(timer);
    let next = withValue(query, "q", field.value.trim());
    next = withValue(next, "in", where.value);
    next = withValue(next, "sort", order.value);
    next = withValue(next, "from", from.value);
    next = withValue(next, "to", to.value);
    if (next.toString() === query.toString()) return;
    const url = new URL(`/search?${next}`, location.href);
    if (asStep) {
      go(url);
    } else {
      take(url); // the question is on its way while the rest is drawn
      become(url);
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (hits.waits) timer = window.setTimeout(() => give(false), PAUSE);
    else give(false);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      hits.focusFirst();
    }
  });
  for (const control of [where, order, from, to]) control.addEventListener("change", () => give(true));

  const form = h(
    "form",
    { class: "search-form", role: "search", submit: (event) => { event.preventDefault(); give(true); } },
    h("label", { for: "q" }, t("search_for")),
    field,
    h("p", { class: "hint", id: "q-help" }, `${t("search_help")}. ${t("keys")}`),
    h(
      "div",
      { class: "row" },
      h("label", {}, h("span", {}, t("look_in")), where),
      h("label", {}, h("span", {}, t("order")), order),
      h("label", {}, h("span", {}, t("from")), from),
      h("label", {}, h("span", {}, t("to")), to),
    ),
    chips,
  );
  const saving = saveMenu(() => exportEntries(new URLSearchParams(query)), t("save"), t("save_hint"));
  const wide = matchMedia("(min-width: 60rem)").matches;
  const side = h(
    "aside",
    { class: "side", "aria-label": t("narrow") },
    h("details", { class: "panel narrow", open: wide }, h("summary", {}, h("h2", {}, t("narrow"))), counts.element),
  );
  const element = h(
    "main",
    { id: "main", class: "search", tabindex: -1 },
    h("h1", { class: "visually-hidden" }, t("search")),
    form,
    saving,
    h("div", { class: "columns" }, hits.element, side),
  );
  take(start);
  return {
    element,
    title: t("search"),
    update: (url) => {
      if (url.pathname !== "/search") return false;
      const leaves = side.contains(document.activeElement) || chips.contains(document.activeElement);
      take(url);
      if (leaves) element.focus({ preventScroll: true }); // the link that was pressed is gone
      return true;
    },
    leave: () => {
      clearTimeout(timer);
      clearTimeout(countTimer);
      hits.leave();
      counts.leave();
    },
  };
}
