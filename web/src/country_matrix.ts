// Which countries accuse which: a table, darker where it is more often; each cell leads to what was said.
import { h, isolated } from "./dom";
import { colour, svg } from "./picture";
import { ACCUSING, searchFor } from "./query";
import { pictureEntries, saveMenu } from "./save";
import type { Pair } from "./types";
import { country, number, t } from "./words";

const MOST = 12; // rows and columns

function largest(pairs: Pair[], side: "one" | "other"): string[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + pair.count);
  return [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([code]) => code);
}

const WIDTH = 64; // of a cell in a file
const HEIGHT = 28;
const NAMES = 130; // for the names of rows and columns

// The table as a picture, for a file; the rows begin where the page's lines begin.
function matrixPicture(rows: string[], columns: string[], of: (row: string, column: string) => number, step: (count: number) => number): SVGSVGElement {
  const width = NAMES + columns.length * WIDTH;
  const height = NAMES + rows.length * HEIGHT;
  const rightToLeft = document.documentElement.dir === "rtl";
  const left = (at: number, wide: number): number => (rightToLeft ? width - at - wide : at);
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, "font-family": '"Plex", system-ui, sans-serif', "font-size": 12, fill: colour("ink") }) as SVGSVGElement;
  const text = (x: number, y: number, words: string, more: Record<string, string> = {}): SVGElement =>
    svg("text", { x, y, "text-anchor": "middle", "dominant-baseline": "middle", ...more }, words);
  columns.forEach((code, c) => {
    const x = left(NAMES + c * WIDTH, WIDTH) + WIDTH / 2;
    picture.append(text(x, NAMES / 2, country(code), { transform: `rotate(-60 ${x} ${NAMES / 2})` }));
  });
  rows.forEach((row, r) => {
    const y = NAMES + r * HEIGHT;
    picture.append(text(left(0, NAMES) + NAMES / 2, y + HEIGHT / 2, country(row)));
    columns.forEach((column, c) => {
      const count = of(row, column);
      const x = left(NAMES + c * WIDTH, WIDTH);
      picture.append(svg("rect", { x, y, width: WIDTH, height: HEIGHT, stroke: colour("line"), fill: count ? colour("sp1-line") : "none", "fill-opacity": count ? step(count) / 5 : 1 }));
      if (count) picture.append(text(x + WIDTH / 2, y + HEIGHT / 2, number(count)));
    });
  });
  return picture;
}

export function countryMatrix(pairs: Pair[]): HTMLElement | null {
  if (pairs.length === 0) return null;
  const rows = largest(pairs, "one");
  const columns = largest(pairs, "other");
  const most = Math.max(...pairs.map(({ count }) => count));
  const of = (row: string, column: string): number => pairs.find(({ one, other }) => one === row && other === column)?.count ?? 0;
  const step = (count: number): number => Math.max(1, Math.ceil((4 * count) / most));
  const cell = (row: string, column: string): HTMLElement => {
    const count = of(row, column);
    if (count === 0) return h("td", {});
    const href = searchFor({ country: row, act: ACCUSING, aimed_at_country: column });
    return h(
      "td",
      { class: `heat${step(count)}` },
      h("a", { href, "aria-label": `${country(row)} → ${country(column)}: ${number(count)}` }, number(count)),
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
    saveMenu(() => pictureEntries(() => matrixPicture(rows, columns, of, step), "countries"), t("save_picture")),
  );
}
