// What the results have in common, with counts; each leads to fewer results.
import { facets, isAbort } from "./api";
import { h, isolated, replace } from "./dom";
import { daysOf, withValue } from "./query";
import type { Count, Facets } from "./types";
import { acts, country, forms, named, number, t, type Key } from "./words";

interface Column {
  key: Key;
  of: (facets: Facets) => Count[];
  name: (value: string) => string;
  narrow: (query: URLSearchParams, value: string) => URLSearchParams;
  is: (query: URLSearchParams) => boolean; // asked for already
}

const plain = (parameter: string, key: Key, of: Column["of"], name: Column["name"]): Column => ({
  key,
  of,
  name,
  narrow: (query, value) => withValue(query, parameter, value),
  is: (query) => query.has(parameter),
});

const columns: Column[] = [
  { ...plain("voice", "speaker", (f) => f.speakers, (name) => name), is: (query) => query.has("speaker") || query.has("voice") },
  plain("country", "country", (f) => f.countries, country),
  plain("act", "act", (f) => f.acts, (name) => named(acts, name)),
  plain("form", "form", (f) => f.forms, (name) => named(forms, name)),
  plain("outlet", "outlet", (f) => f.outlets, (name) => name),
  {
    key: "month",
    of: (f) => [...f.months].reverse(),
    name: (month) => month,
    narrow: (query, month) => {
      const { from, to } = daysOf(month);
      return withValue(withValue(query, "from", from), "to", to);
    },
    is: (query) => query.has("from") && query.has("to"),
  },
];

const SHOWN = 8;

export class FacetList {
  readonly element = h("div", { class: "facets" });
  private asking: AbortController | null = null;

  // `path`: the view whose query they narrow.
  constructor(private readonly path = "/search") {}

  // What was counted; nothing where the question was overtaken or failed.
  async show(query: URLSearchParams): Promise<Facets | null> {
    this.rest();
    this.asking = new AbortController();
    let counted: Facets | null = null;
    try {
      const all = await facets(withValue(query, "contested", null), this.asking.signal);
      counted = all;
      replace(
        this.element,
        all.more && h("p", { class: "hint" }, `${t("last_added")} (${number(all.statements)})`),
        columns.filter((column) => !column.is(query)).map((column) => this.column(column, all, query)),
      );
    } catch (error) {
      if (isAbort(error)) return null; // whoever asks now goes on
      replace(this.element);
    }
    this.element.inert = false;
    return counted;
  }

  // The links that stand here narrow the query before: they rest until the new ones come.
  rest(): void {
    this.asking?.abort();
    this.element.inert = true;
  }

  leave(): void {
    this.asking?.abort();
  }

  private column(column: Column, counted: Facets, query: URLSearchParams): HTMLElement | null {
    const values = column.of(counted).slice(0, SHOWN);
    if (values.length === 0) return null;
    const items = values.map(({ name, count }) =>
      h(
        "li",
        {},
        h(
          "a",
          { href: `${this.path}?${column.narrow(query, name)}` },
          h("span", { class: "who" }, isolated(column.name(name))),
          h("span", { class: "count" }, number(count)),
        ),
      ),
    );
    return h("section", {}, h("h3", {}, t(column.key)), h("ul", {}, items));
  }
}
