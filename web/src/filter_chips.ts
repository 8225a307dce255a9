// The filters that are on, each with a link that takes it away.
import { h, isolated } from "./dom";
import { FILTERS, withValue, type FilterName } from "./query";
import { acts, country, forms, named, t, type Key } from "./words";

const filterNames: Record<FilterName, Key> = {
  speaker: "speaker",
  voice: "speaker",
  country: "country",
  act: "act",
  form: "form",
  target: "aimed_at",
  aimed_at: "aimed_at",
  aimed_at_country: "aimed_at",
  outlet: "outlet",
  from: "from",
  to: "to",
};

function shownValue(name: FilterName, value: string): string {
  if (name === "country" || name === "aimed_at_country") return country(value);
  if (name === "act") return value.split(",").map((act) => named(acts, act)).join(t("or"));
  if (name === "form") return named(forms, value);
  return value;
}

export const filterChips = (path: string, query: URLSearchParams): HTMLElement[] =>
  FILTERS.filter((name) => query.has(name)).map((name) => {
    const value = shownValue(name, query.get(name) ?? "");
    const label = `${t(filterNames[name])}: `;
    const without = withValue(query, name, null);
    return h(
      "li",
      {},
      h("a", { href: `${path}?${without}`, "aria-label": `${t("remove")}: ${label}${value}` }, label, isolated(value), h("span", { "aria-hidden": "true" }, " ×")),
    );
  });
