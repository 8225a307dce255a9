// The contested claims of one article; where it stands in an archive, each leads to the claim over all articles.
import { nameOf, sidesList } from "./claim_sides";
import { h } from "./dom";
import type { Article, StoredArticle } from "./types";
import { t } from "./words";

export function claimPanel(article: Article | StoredArticle): HTMLElement | null {
  const { reading } = article;
  const contested = reading.claims.filter((claim) => claim.contested);
  if (contested.length === 0) return null;
  const speakers = new Map(reading.statements.map((statement) => [statement.id, statement.speaker]));
  const items = contested.map((claim) => {
    const first = Math.min(...claim.sides.flatMap((side) => side.statements));
    const sides = claim.sides.map(({ stance, statements }) => ({
      stance,
      names: statements.map((id) => nameOf(speakers.get(id) ?? { name: "?", country: null })),
    }));
    return h(
      "li",
      {},
      h("p", { class: "words", dir: "auto", lang: "ar" }, "number" in article ? h("a", { href: `/claim/${article.number}.${first}` }, claim.wording) : claim.wording),
      sidesList(sides),
    );
  });
  return h("section", { class: "panel claims" }, h("h2", {}, t("contested_claims")), h("ul", {}, items));
}
