// One claim: its sides face to face, and when it was said.
import { ApiError, claim } from "./api";
import { claimFacts } from "./claim_sides";
import { h, replace } from "./dom";
import { fault } from "./fault";
import { hitItem } from "./hit_list";
import type { View } from "./router";
import { timeLine } from "./time_line";
import type { Claim, ClaimMember } from "./types";
import { named, number, stances, t } from "./words";

const note = ({ repeats, turns }: ClaimMember): string[] => [turns && t("turns"), repeats && t("repeats")].filter((one) => one !== false);

function side(found: Claim, stance: string, always: boolean): HTMLElement | null {
  const statements = found.sides.find((one) => one.stance === stance)?.statements ?? [];
  if (statements.length === 0 && !always) return null;
  return h(
    "section",
    { class: `panel side-of-claim stance-${stance}` },
    h("h2", {}, h("span", { class: `stance stance-${stance}` }, named(stances, stance)), h("span", { class: "count" }, ` ${number(statements.length)}`)),
    statements.length > 0 ? h("ol", {}, statements.map((member) => hitItem(member.statement, note(member)))) : h("p", { class: "hint" }, t("nobody")),
  );
}

export function claimPage(url: URL): View {
  const element = h("main", { id: "main", tabindex: -1 });
  const none = (): void => replace(element, h("h1", {}, t("claim")), h("p", { class: "hint" }, `${t("no_such_claim")} `, h("a", { href: "/claims" }, t("claims"))));
  const asked = url.pathname.split("/")[2] ?? "";
  void (async () => {
    if (!/^\d+\.\d+$/.test(asked)) {
      none();
      return;
    }
    try {
      const found = await claim(asked);
      const wording = found.wording ?? t("claim");
      replace(
        element,
        h("h1", { class: "title", dir: "auto", lang: "ar" }, wording),
        claimFacts(found),
        h("section", { class: "panel" }, h("h2", {}, t("time_line")), timeLine(found)),
        h(
          "div",
          { class: "face-to-face" },
          h("div", {}, side(found, "asserts", true), side(found, "reports", false)),
          h("div", {}, side(found, "denies", true), side(found, "questions", false)),
        ),
      );
      if (element.isConnected) document.title = `${wording} · ${t("isnad")}`;
    } catch (error) {
      if (error instanceof ApiError && error.code === "claim") none();
      else replace(element, h("h1", {}, t("claim")), fault(error));
    }
  })();
  return { element, title: t("claim") };
}
