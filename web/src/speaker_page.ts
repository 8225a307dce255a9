// One speaker: what they said and when, of whom, and who speaks of them.
import { denials, facets, statistics } from "./api";
import { monthChart, chartsSoon } from "./charts";
import { countList } from "./count_list";
import { h, isolated, replace } from "./dom";
import { fault } from "./fault";
import { HitList } from "./hit_list";
import { ACCUSING, daysOf, PRAISING, searchFor } from "./query";
import type { View } from "./router";
import { exportEntries, saveMenu } from "./save";
import type { Denied } from "./types";
import { acts, named, number, t } from "./words";

const TOP = "10";

const articleOf = (statement: string): string => `/article/${statement.replace(".", "?s=")}`;

// Names with the statements on both sides: what denies, and what is denied.
function denialList(all: Denied[]): HTMLElement | null {
  if (all.length === 0) return null;
  const pair = ({ id, denied, words }: Denied["denials"][number]): HTMLElement =>
    h("li", {}, h("a", { href: articleOf(id) }, `${t("denial")}: `, isolated(words.length > 90 ? `${words.slice(0, 89)}…` : words)), " · ", h("a", { href: articleOf(denied) }, t("denied_statement")));
  return h(
    "section",
    { class: "panel denials" },
    h("h2", {}, t("denies")),
    h("ul", {}, all.map(({ name, count, denials: pairs }) => h("li", {}, h("details", { open: all.length === 1 }, h("summary", {}, h("span", { class: "who" }, isolated(name)), " ", h("span", { class: "count" }, number(count))), h("ol", {}, pairs.map(pair)))))),
  );
}

export function speakerPage(url: URL): View {
  const name = url.searchParams.get("name")?.trim() ?? "";
  const body = h("div", { class: "grid" });
  const facts = h("p", { class: "facts" });
  const hits = new HitList();
  const plain = (value: string): string => value;

  const shown = hits.show(new URLSearchParams({ speaker: name, sort: "date" }));
  chartsSoon();
  void (async () => {
    try {
      const said = await statistics(new URLSearchParams({ speaker: name, limit: TOP }));
      const of = await facets(new URLSearchParams({ target: name }));
      replace(
        facts,
        h("span", {}, `${t("statements")}: ${number(said.distinct)}`),
        h("span", {}, `${t("documents")}: ${number(said.documents)}`),
      );
      void shown.then(() => hits.tellDistinct({ statements: said.distinct, more: false }));
      const to = (act: string) => (target: string) => searchFor({ speaker: name, act, target });
      replace(
        body,
        said.months.length > 1 &&
          h(
            "section",
            { class: "panel wide" },
            h("h2", {}, t("said_by_month")),
            monthChart(said.months, t("said_by_month"), "statements-by-month", (month) => searchFor({ speaker: name, ...daysOf(month) })),
          ),
        countList(t("by_act"), said.acts, (act) => named(acts, act), (act) => searchFor({ speaker: name, act })),
        countList(t("accuses"), said.accused, plain, to(ACCUSING)),
        countList(t("praises"), said.praised, plain, to(PRAISING)),
        countList(t("calls_upon"), said.called_upon, plain, to("call")),
        countList(t("speaks_of_them"), of.speakers, plain, (voice) => searchFor({ voice, target: name })),
        countList(t("carried_by"), said.outlets.slice(0, Number(TOP)), plain, (outlet) => searchFor({ speaker: name, outlet })),
      );
      // Claims are compared when they are asked for: that may take a moment longer.
      const denied = await denials(name).then(denialList, (error: unknown) => h("section", { class: "panel" }, h("h2", {}, t("denies")), fault(error)));
      if (denied) body.append(denied);
    } catch (error) {
      replace(body, fault(error));
    }
  })();
  return {
    element: h(
      "main",
      { id: "main", tabindex: -1 },
      h("h1", {}, isolated(name)),
      facts,
      saveMenu(() => exportEntries(new URLSearchParams({ speaker: name, sort: "date" })), t("save"), t("save_hint")),
      body,
      h("section", {}, h("h2", {}, t("all_said")), hits.element),
    ),
    title: name || t("speaker"),
    leave: () => hits.leave(),
  };
}
