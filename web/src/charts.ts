// Charts by Observable Plot, which is loaded only where one is shown.
import { h } from "./dom";
import { fault } from "./fault";
import type { Count, Pair } from "./types";
import { pictureEntries, saveMenu } from "./save";
import { currentLanguage, number, t } from "./words";

type Plot = typeof import("@observablehq/plot");
let plot: Promise<Plot> | null = null;
const load = (): Promise<Plot> =>
  (plot ??= import("@observablehq/plot").catch((error: unknown) => {
    plot = null; // the next chart asks again
    throw error;
  }));

// For a view that will show one as soon as its counts are there.
export function chartsSoon(): void {
  load().catch(() => undefined); // the chart tells it
}

// «2024-05» to «2024-08» with the months between; at most a hundred years.
function monthsBetween(first: string, last: string): string[] {
  const all: string[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  for (let name = first; name <= last && all.length < 1200; ) {
    all.push(name);
    month = (month % 12) + 1;
    if (month === 1) ++year;
    name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return all;
}

// Plot puts its few rules into the picture; they stand in style.css, as the page allows no style of its own inside.
function withoutStyle(picture: Element): Element {
  picture.querySelectorAll("style").forEach((style) => style.remove());
  return picture;
}

const drawn = (picture: Element): SVGSVGElement => {
  const found = picture instanceof SVGSVGElement ? picture : picture.querySelector("svg");
  if (!found) throw new Error("no picture");
  return found;
};

// Months in a row, also those without anything; each bar leads to what it counts. The table is for who cannot see it.
export function monthChart(months: Count[], label: string, name: string, href: (month: string) => string): HTMLElement {
  const dated = months.filter((month) => /^\d{4}-\d{2}$/.test(month.name));
  const names = dated.map((month) => month.name).sort();
  const row = monthsBetween(names[0] ?? "", names.at(-1) ?? "");
  const frame = h("figure", { class: "chart" });
  const table = h(
    "details",
    { class: "numbers" },
    h("summary", {}, label),
    h("ul", {}, dated.map(({ name, count }) => h("li", {}, h("a", { href: href(name) }, name), ` ${number(count)}`))),
  );
  const show = async (): Promise<void> => {
    const { plot: draw, barY, axisX, axisY, ruleY } = await load();
    const picture = draw({
      width: 720,
      height: 200,
      marginLeft: 48,
      ariaLabel: label,
      x: { type: "band", label: null, domain: row },
      y: { label: null, grid: true, tickFormat: (value: number) => value.toLocaleString(currentLanguage() === "ar" ? "ar-u-nu-latn" : "en") },
      marks: [
        axisY({ ticks: 4 }),
        axisX({ ticks: row.filter((_, at) => at % Math.ceil(row.length / 8) === 0) }),
        barY(dated, { x: "name", y: "count", fill: "currentColor", href: (month: Count) => href(month.name), title: (month: Count) => `${month.name}: ${number(month.count)}` }),
        ruleY([0]),
      ],
    });
    // The list below says the same in words.
    picture.setAttribute("aria-hidden", "true");
    picture.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    frame.prepend(withoutStyle(picture));
    frame.append(saveMenu(() => pictureEntries(() => drawn(picture), name), t("save_picture")));
  };
  show().catch((error: unknown) => frame.prepend(fault(error)));
  frame.append(table);
  return frame;
}

// Months in a row, and in each the acts on top of each other; the axis of colours stands as a list beside it.
export function actChart(
  pairs: Pair[],
  label: string,
  name: string,
  nameOf: (act: string) => string,
  href: (month: string, act: string) => string,
): HTMLElement {
  const totals = new Map<string, number>();
  for (const { other, count } of pairs) totals.set(other, (totals.get(other) ?? 0) + count);
  const months = [...new Set(pairs.map(({ one }) => one))].sort();
  const row = monthsBetween(months[0] ?? "", months.at(-1) ?? "");
  // The most frequent have a colour of their own, the rest shares the last one.
  const order = [...totals.entries()].sort((a, b) => b[1] - a[1]).map(([act]) => act);
  const colours = 8;
  const rank = (act: string): number => Math.min(order.indexOf(act), colours - 1);
  const frame = h("figure", { class: "chart" });
  const key = h(
    "ul",
    { class: "chart-key" },
    order.map((act) => h("li", { class: `sp${rank(act)}` }, h("span", { class: "swatch", "aria-hidden": "true" }), `${nameOf(act)} `, h("span", { class: "count" }, number(totals.get(act) ?? 0)))),
  );
  const show = async (): Promise<void> => {
    const { plot: draw, barY, axisX, axisY, ruleY } = await load();
    const style = getComputedStyle(document.documentElement);
    const picture = draw({
      width: 720,
      height: 260,
      marginLeft: 48,
      ariaLabel: label,
      x: { type: "band", label: null, domain: row },
      y: { label: null, grid: true },
      color: { type: "ordinal", domain: order, range: order.map((act) => style.getPropertyValue(`--sp${rank(act)}-line`).trim()) },
      marks: [
        axisY({ ticks: 4 }),
        axisX({ ticks: row.filter((_, at) => at % Math.ceil(row.length / 8) === 0) }),
        barY(pairs, {
          x: "one",
          y: "count",
          fill: "other",
          order,
          href: ({ one, other }: Pair) => href(one, other),
          title: ({ one, other, count }: Pair) => `${one} · ${nameOf(other)}: ${number(count)}`,
        }),
        ruleY([0]),
      ],
    });
    picture.setAttribute("aria-hidden", "true");
    picture.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    frame.prepend(withoutStyle(picture));
    frame.append(saveMenu(() => pictureEntries(() => drawn(picture), name, order.map((act) => ({ label: nameOf(act), colour: style.getPropertyValue(`--sp${rank(act)}-line`).trim() }))), t("save_picture")));
  };
  show().catch((error: unknown) => frame.prepend(fault(error)));
  // Each piece of a bar, for the keyboard.
  const table = h(
    "details",
    { class: "numbers" },
    h("summary", {}, label),
    h("dl", {}, months.map((month) => [
      h("dt", {}, month),
      h("dd", {}, pairs.filter(({ one }) => one === month).map(({ other, count }) => h("span", {}, h("a", { href: href(month, other) }, nameOf(other)), ` ${number(count)}`))),
    ]).flat()),
  );
  frame.append(key, table);
  return frame;
}
