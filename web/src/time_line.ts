// When a claim was said: day under day, who says it on the one hand and who does not on the other. A list, so that it is
// read the same way by eye, by keyboard and aloud; each mark leads to its statement.
import { nameOf } from "./claim_sides";
import { h, isolated } from "./dom";
import type { Claim, Hit } from "./types";
import { named, number, stances, t } from "./words";

interface Said {
  stance: string;
  hit: Hit;
}

const AGAINST = new Set(["denies", "questions"]);
const MOST = 8; // of a day and side
const DAY = 86_400_000;

function byDay(claim: Claim): Map<string, Said[]> {
  const days = new Map<string, Said[]>();
  for (const { stance, statements } of claim.sides) {
    for (const { statement } of statements) {
      const day = statement.document.published ?? "";
      const said = days.get(day) ?? [];
      days.set(day, said);
      said.push({ stance, hit: statement });
    }
  }
  return new Map([...days].sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1)));
}

function mark({ stance, hit }: Said): HTMLElement {
  const [document, statement] = hit.id.split(".");
  const copies = hit.witnesses.length;
  return h(
    "li",
    {},
    h(
      "a",
      { class: `mark stance-${stance}`, href: `/article/${document}?s=${statement}`, title: hit.words },
      h("span", { class: "visually-hidden" }, `${named(stances, stance)}: `),
      isolated(nameOf(hit.speaker)),
      copies > 1 && h("small", {}, ` ×${number(copies)}`, h("span", { class: "visually-hidden" }, ` ${t("copies")}`)),
    ),
  );
}

function marks(said: Said[], side: string): HTMLElement {
  return h("ul", { class: side }, said.slice(0, MOST).map(mark), said.length > MOST && h("li", { class: "count" }, `+${number(said.length - MOST)}`));
}

export function timeLine(claim: Claim): HTMLElement {
  let before = "";
  const rows = [...byDay(claim)].map(([day, said]) => {
    const gap = before && day ? Math.round((Date.parse(day) - Date.parse(before)) / DAY) : 0;
    before = day;
    return h(
      "li",
      { class: "day" },
      h("div", { class: "when" }, gap > 1 && h("small", {}, `${t("days_later")} ${number(gap)}`), day ? h("time", { datetime: day }, day) : "?"),
      marks(said.filter(({ stance }) => !AGAINST.has(stance)), "for"),
      marks(said.filter(({ stance }) => AGAINST.has(stance)), "against"),
    );
  });
  return h("ol", { class: "time-line" }, rows);
}
