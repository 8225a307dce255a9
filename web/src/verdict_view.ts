// What has become of a quotation: verdict, the earliest appearance and later ones, and word by word what differs.
import { nameOf } from "./claim_sides";
import { h, isolated, put } from "./dom";
import { unitsOf } from "./mark_text";
import type { Appearance, Difference, Verification, Words } from "./types";
import { acts, changes, named, number, t } from "./words";

// The sign says what the line and the colour say.
const SIGNS: Record<string, string> = { changed: "≠", moved: "↔", left_out: "−", added: "+" };

interface Marked extends Words {
  difference: Difference;
}

function withMarks(text: string, marks: Marked[]): HTMLElement {
  const units = unitsOf(text);
  const unit = (point: number): number => units[Math.min(point, units.length - 1)] ?? text.length;
  const out = h("p", { class: "words", dir: "auto", lang: "ar" });
  let at = 0;
  for (const { start, end, difference } of marks.sort((a, b) => a.start - b.start)) {
    if (unit(start) < at) continue;
    const other = difference.asked && difference.found ? ` (${t("in_quotation")}: ${difference.asked.text} · ${t("in_article")}: ${difference.found.text})` : "";
    put(
      out,
      text.slice(at, unit(start)),
      h(
        "span",
        { class: `word-${difference.change}`, title: `${named(changes, difference.change)}${other}` },
        h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[difference.change] ?? ""),
        h("span", { class: "visually-hidden" }, ` (${named(changes, difference.change)}) `),
        text.slice(unit(start), unit(end)),
      ),
    );
    at = unit(end);
  }
  put(out, text.slice(at));
  return out;
}

function comparison(quotation: string, found: Appearance): HTMLElement {
  const marks = (of: "asked" | "found"): Marked[] =>
    found.differences.flatMap((difference) => (difference[of] ? [{ ...difference[of], difference }] : []));
  if (found.differences.length === 0) return h("div", { class: "compared" }, withMarks(found.words, []), h("p", { class: "hint" }, t("word_for_word")));
  return h(
    "dl",
    { class: "compared" },
    h("dt", {}, t("in_quotation")),
    h("dd", {}, withMarks(quotation, marks("asked"))),
    h("dt", {}, t("in_article")),
    h("dd", {}, withMarks(found.words, marks("found"))),
  );
}

const articleLink = (found: Appearance): string => {
  const statement = found.given_to[0]?.id.split(".")[1];
  return `/article/${found.document.number}${statement ? `?s=${statement}` : ""}`;
};

function givenTo(found: Appearance): HTMLElement {
  if (found.given_to.length === 0) {
    return h("p", { class: "by" }, t(found.in_title ? "given_in_title" : found.quoted ? "given_in_marks" : "given_by_article"));
  }
  return h(
    "ul",
    { class: "given" },
    found.given_to.map(({ speaker, act }) =>
      h(
        "li",
        { class: "by" },
        `${t("given_to")} `,
        speaker.name === "?" ? h("strong", {}, t("unknown_speaker")) : h("a", { href: `/speaker?${new URLSearchParams({ name: speaker.name })}` }, isolated(nameOf(speaker))),
        speaker.role && h("small", {}, " ", isolated(speaker.role)),
        " ",
        h("span", { class: "act" }, named(acts, act)),
      ),
    ),
  );
}

const percent = (share: number): string => `${number(Math.round(100 * share))} %`;

function facts(found: Appearance): HTMLElement {
  const { outlet, published, title } = found.document;
  return h(
    "p",
    { class: "facts" },
    h("a", { class: "go", href: articleLink(found) }, isolated(title ?? t("untitled"))),
    outlet && isolated(outlet),
    published && h("time", { datetime: published }, published),
    h("span", {}, `${t("agreement")}: ${percent(found.similarity)}`),
  );
}

function story(quotation: string, copies: Appearance[], heading: string): HTMLElement | null {
  const first = copies[0];
  if (!first) return null;
  const turned = first.differences.some((difference) => difference.negates);
  return h(
    "li",
    { class: "hit" },
    h("h2", {}, heading),
    givenTo(first),
    comparison(quotation, first),
    turned && h("p", { class: "turned" }, h("span", { class: "sign", "aria-hidden": "true" }, "⚠ "), t("sense_turned")),
    facts(first),
    copies.length > 1 &&
      h(
        "details",
        { class: "copies" },
        h("summary", {}, `${t("copies")} (${number(copies.length)})`),
        h("ul", {}, copies.map((copy) => h("li", {}, facts(copy)))),
      ),
  );
}

function verdict(found: Verification): HTMLElement {
  const name = found.verdict === "given_to_others" && found.speaker ? [" ", isolated(found.speaker)] : [];
  const facts = [
    found.stories_found > 0 && `${t("stories")}: ${number(found.stories_found)}`,
    found.articles_found > 0 && `${t("documents")}: ${number(found.articles_found)}`,
    `${t("looked_in")}: ${number(found.articles)}`,
  ].filter(Boolean);
  const key = found.verdict === "found" ? "verdict_found" : found.verdict === "not_found" ? "verdict_not_found" : "verdict_given_to_others";
  return h(
    "div",
    { class: `panel answer answer-${found.verdict}` },
    h("p", { class: "verdict-line" }, h("strong", {}, t(key), name)),
    h("p", { class: "facts" }, facts.map((fact) => h("span", {}, fact))),
    found.as_it_stands && h("p", { class: "hint" }, t("too_short")),
    found.more && h("p", { class: "hint" }, t("maybe_more")),
    found.speakers.length > 0 &&
      h(
        "p",
        { class: "given-by" },
        `${t("to_whom")}: `,
        found.speakers.map(({ name: who, stories }, at) => [
          at > 0 && " · ",
          h("a", { href: `/speaker?${new URLSearchParams({ name: who })}` }, isolated(who)),
          ` (${number(stories)})`,
        ]).flat(),
      ),
  );
}

const legend = (): HTMLElement =>
  h(
    "p",
    { class: "key" },
    `${t("signs")}: `,
    Object.entries(SIGNS).map(([change, sign]) => h("span", { class: `word-${change}` }, h("span", { class: "sign" }, sign), named(changes, change))),
  );

export function verdictView(found: Verification): HTMLElement {
  const differs = [...found.stories.flat(), ...(found.nearest ? [found.nearest] : [])].some((one) => one.differences.length > 0);
  return h(
    "div",
    {},
    verdict(found),
    differs && legend(),
    h("ol", { class: "stories" }, found.stories.map((copies, at) => story(found.quotation, copies, t(at === 0 ? "earliest" : "later")))),
    found.nearest && h("ol", { class: "stories" }, story(found.quotation, [found.nearest], t("nearest"))),
  );
}
