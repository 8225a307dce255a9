// One speaker: what they said and when, of whom, and who speaks of them.
import { facets, statistics } from "./api";
import { monthChart } from "./charts";
import { countList } from "./count_list";
import { h, isolated, replace } from "./dom";
import { fault } from "./fault";
import { HitList } from "./hit_list";
import { daysOf } from "./query";
import type { View } from "./router";
import { acts, named, number, t } from "./words";

const TOP = "10";

const searchFor = (query: Record<string, string>): string => `/search?${new URLSearchParams(query)}`;

export function speakerPage(url: URL): View {
  const name = url.searchParams.get("name")?.trim() ?? "";
  const body = h("div", { class: "grid" });
  const facts = h("p", { class: "facts" });
  const hits = new HitList();
  const plain = (value: string): string => value;

  void (async () => {
    try {
      const said = await statistics(new URLSearchParams({ speaker: name, limit: TOP }));
      const of = await facets(new URLSearchParams({ target: name }));
      replace(
        facts,
        h("span", {}, `${t("statements")}: ${number(said.distinct)}`),
        h("span", {}, `${t("documents")}: ${number(said.documents)}`),
      );
      const to = (act: string) => (target: string) => searchFor({ speaker: name, act, target });
      replace(
        body,
        said.months.length > 1 &&
          h(
            "section",
            { class: "panel wide" },
            h("h2", {}, t("said_by_month")),
            monthChart(said.months, t("said_by_month"), (month) => searchFor({ speaker: name, ...daysOf(month) })),
          ),
        countList(t("by_act"), said.acts, (act) => named(acts, act), (act) => searchFor({ speaker: name, act })),
        countList(t("accuses"), said.accused, plain, to("accuse")),
        countList(t("praises"), said.praised, plain, to("praise")),
        countList(t("calls_upon"), said.called_upon, plain, to("call")),
        countList(t("speaks_of_them"), of.speakers, plain, (speaker) => searchFor({ speaker, target: name })),
        countList(t("carried_by"), said.outlets.slice(0, Number(TOP)), plain, (outlet) => searchFor({ speaker: name, outlet })),
      );
    } catch (error) {
      replace(body, fault(error));
    }
  })();
  void hits.show(new URLSearchParams({ speaker: name, sort: "date" }));

  return {
    element: h(
      "main",
      { id: "main", tabindex: -1 },
      h("h1", {}, isolated(name)),
      facts,
      body,
      h("section", {}, h("h2", {}, t("all_said")), hits.element),
    ),
    title: name || t("speaker"),
    leave: () => hits.leave(),
  };
}
