// A claim in short: who stands on which side.
import { h, isolated } from "./dom";
import type { Claim } from "./types";
import { country, named, number, stances, t } from "./words";

export interface Voices {
  stance: string;
  names: string[];
}

const MOST = 6;

export const sidesList = (sides: Voices[]): HTMLElement =>
  h(
    "ul",
    { class: "voices" },
    sides.map(({ stance, names }) => {
      const all = [...new Set(names)];
      return h(
        "li",
        {},
        h("span", { class: `stance stance-${stance}` }, named(stances, stance)),
        " ",
        all.slice(0, MOST).map((name, at) => [at > 0 && " · ", isolated(name)]).flat(),
        all.length > MOST && ` +${number(all.length - MOST)}`,
      );
    }),
  );

export const nameOf = (speaker: { name: string; country: string | null }): string => {
  const name = speaker.name === "?" ? t("unknown_speaker") : speaker.name;
  return speaker.country ? `${name} (${country(speaker.country)})` : name;
};

export const voicesOf = (claim: Claim): Voices[] =>
  claim.sides.map(({ stance, statements }) => ({ stance, names: statements.map(({ statement }) => nameOf(statement.speaker)) }));

export function claimFacts(claim: Claim): HTMLElement {
  const { first_day: first, last_day: last } = claim;
  return h(
    "p",
    { class: "facts" },
    claim.contested && h("span", { class: "badge" }, t("contested")),
    first && h("span", { class: "days" }, h("time", { datetime: first }, first), last && last !== first && [" – ", h("time", { datetime: last }, last)]),
    h("span", {}, `${t("stories")}: ${number(claim.stories)}`),
  );
}
