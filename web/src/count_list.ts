import { h, isolated } from "./dom";
import type { Count } from "./types";
import { number } from "./words";

// A heading, and names with how often they come; each leads to the statements behind it. Nothing where there are none.
export function countList(
  heading: string,
  counts: Count[],
  name: (value: string) => string,
  href: (value: string) => string,
): HTMLElement | null {
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map(({ count }) => count));
  const items = counts.map(({ name: value, count }) =>
    h(
      "li",
      {},
      h(
        "a",
        { href: href(value) },
        h("span", { class: "who" }, isolated(name(value))),
        h("meter", { min: 0, max: most, value: count, "aria-hidden": "true" }),
        h("span", { class: "count" }, number(count)),
      ),
    ),
  );
  return h("section", { class: "counts panel" }, h("h2", {}, heading), h("ul", {}, items));
}
