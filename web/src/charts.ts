// Charts by Observable Plot, which is loaded only where one is shown.
import { h } from "./dom";
import type { Count } from "./types";
import { currentLanguage, number } from "./words";

type Plot = typeof import("@observablehq/plot");
let plot: Promise<Plot> | null = null;
const load = (): Promise<Plot> => (plot ??= import("@observablehq/plot"));

// Plot puts its few rules into the picture; they stand in style.css, as the page allows no style of its own inside.
function withoutStyle(picture: Element): Element {
  picture.querySelectorAll("style").forEach((style) => style.remove());
  return picture;
}

// Months in a row, also those without anything; each bar leads to what it counts. The table is for who cannot see it.
export function monthChart(months: Count[], label: string, href: (month: string) => string): HTMLElement {
  const dated = months.filter((month) => /^\d{4}-\d{2}$/.test(month.name));
  const frame = h("figure", { class: "chart" });
  const table = h(
    "details",
    { class: "numbers" },
    h("summary", {}, label),
    h("ul", {}, dated.map(({ name, count }) => h("li", {}, h("a", { href: href(name) }, name), ` ${number(count)}`))),
  );
  void (async () => {
    const { plot: draw, barY, axisX, axisY, ruleY } = await load();
    const picture = draw({
      width: 720,
      height: 200,
      marginLeft: 48,
      ariaLabel: label,
      x: { type: "band", label: null },
      y: { label: null, grid: true, tickFormat: (value: number) => value.toLocaleString(currentLanguage() === "ar" ? "ar-u-nu-latn" : "en") },
      marks: [
        axisY({ ticks: 4 }),
        axisX({ ticks: dated.filter((_, at) => at % Math.ceil(dated.length / 8) === 0).map((month) => month.name) }),
        barY(dated, { x: "name", y: "count", fill: "currentColor", href: (month: Count) => href(month.name), title: (month: Count) => `${month.name}: ${number(month.count)}` }),
        ruleY([0]),
      ],
    });
    // The list below says the same in words.
    picture.setAttribute("aria-hidden", "true");
    picture.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    frame.prepend(withoutStyle(picture));
  })();
  frame.append(table);
  return frame;
}
