// What is in the archive, at a glance; every count leads to the statements behind it.
import { pairs, speakers, statistics } from "./api";
import { actChart, chartsSoon } from "./charts";
import { countryMatrix } from "./country_matrix";
import { countList } from "./count_list";
import { h, replace } from "./dom";
import { fault } from "./fault";
import { networkPanel } from "./network";
import { ACCUSING, daysOf, PRAISING, searchFor } from "./query";
import type { View } from "./router";
import { exportEntries, saveMenu } from "./save";
import { acts, eventTypes, named, number, t } from "./words";

const TOP = "12";

export function overviewPage(): View {
  const body = h("div", { class: "grid" });
  const facts = h("p", { class: "facts" });
  const network = networkPanel();
  const plain = (value: string): string => value;
  chartsSoon();
  void (async () => {
    try {
      const top = new URLSearchParams({ limit: TOP });
      const [all, most, byAct, countries] = await Promise.all([
        statistics(top),
        speakers(top),
        pairs("month_act", 5000),
        pairs("accusing_countries", 400),
      ]);
      const numbers: [string, number][] = [
        [t("documents"), all.documents],
        [t("stories"), all.stories],
        [t("statements"), all.distinct],
        [t("events"), all.events],
      ];
      replace(facts, numbers.map(([label, count]) => h("span", {}, `${label}: ${number(count)}`)));
      const aimed = (act: string) => (target: string) => searchFor({ act, target });
      replace(
        body,
        all.months.length > 1 &&
          h(
            "section",
            { class: "panel wide" },
            h("h2", {}, t("acts_by_month")),
            actChart(byAct, t("acts_by_month"), "acts-by-month", (act) => named(acts, act), (month, act) => searchFor({ act, ...daysOf(month), sort: "date" })),
          ),
        countryMatrix(countries),
        network.element,
        countList(t("most_quoted"), most.speakers.map(({ name, statements }) => ({ name, count: statements })), plain, (name) => `/speaker?${new URLSearchParams({ name })}`),
        countList(t("by_act"), all.acts, (act) => named(acts, act), (act) => searchFor({ act, sort: "date" })),
        countList(t("accused"), all.accused, plain, aimed(ACCUSING)),
        countList(t("praised"), all.praised, plain, aimed(PRAISING)),
        countList(t("called_upon"), all.called_upon, plain, aimed("call")),
        countList(t("outlet"), all.outlets.slice(0, Number(TOP)), plain, (outlet) => searchFor({ outlet, sort: "date" })),
      );
      const events = all.event_types.map(({ name, count }) => h("li", {}, `${named(eventTypes, name)} `, h("span", { class: "count" }, number(count))));
      if (events.length > 0) body.append(h("section", { class: "panel" }, h("h2", {}, t("events")), h("ul", {}, events)));
    } catch (error) {
      replace(body, fault(error));
    }
  })();
  return {
    element: h("main", { id: "main", tabindex: -1 }, h("h1", {}, t("in_the_archive")), facts, saveMenu(() => exportEntries(new URLSearchParams({ of: "statistics" }))), body),
    title: t("overview"),
    leave: () => network.leave(),
  };
}
