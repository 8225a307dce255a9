// Which countries accuse which: a table, darker where it is more often; each cell leads to what was said.
import { h, isolated } from "./dom";
import type { Pair } from "./types";
import { country, number, t } from "./words";

const MOST = 12; // rows and columns

function largest(pairs: Pair[], side: "one" | "other"): string[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + pair.count);
  return [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([code]) => code);
}

// In Arabic whatever the language of the page: so the articles name it.
const arabicName = (code: string): string => country(code, "ar");

export function countryMatrix(pairs: Pair[]): HTMLElement | null {
  if (pairs.length === 0) return null;
  const rows = largest(pairs, "one");
  const columns = largest(pairs, "other");
  const most = Math.max(...pairs.map(({ count }) => count));
  const of = (row: string, column: string): number => pairs.find(({ one, other }) => one === row && other === column)?.count ?? 0;
  const cell = (row: string, column: string): HTMLElement => {
    const count = of(row, column);
    if (count === 0) return h("td", {});
    const step = Math.max(1, Math.ceil((4 * count) / most));
    const query = new URLSearchParams({ country: row, act: "accuse", target: arabicName(column) });
    return h(
      "td",
      { class: `heat${step}` },
      h("a", { href: `/search?${query}`, "aria-label": `${country(row)} → ${country(column)}: ${number(count)}` }, number(count)),
    );
  };
  return h(
    "section",
    { class: "panel wide" },
    h("h2", {}, t("country_matrix")),
    h("p", { class: "hint" }, t("country_matrix_hint")),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": t("country_matrix") },
      h(
        "table",
        { class: "matrix" },
        h("thead", {}, h("tr", {}, h("td", {}), columns.map((code) => h("th", { scope: "col" }, isolated(country(code)))))),
        h("tbody", {}, rows.map((row) => h("tr", {}, h("th", { scope: "row" }, isolated(country(row))), columns.map((column) => cell(row, column))))),
      ),
    ),
  );
}
