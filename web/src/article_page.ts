// An article of the archive.
import { stored } from "./api";
import { ArticleView } from "./article_view";
import { h, replace } from "./dom";
import { fault } from "./fault";
import type { View } from "./router";
import { exportEntries, saveMenu } from "./save";
import type { StoredArticle } from "./types";
import { t } from "./words";

export function articlePage(url: URL): View {
  const number = url.pathname.split("/")[2] ?? "";
  const statement = Number(url.searchParams.get("s"));
  const element = h("main", { id: "main", tabindex: -1 });
  void (async () => {
    try {
      const show = (article: StoredArticle): ArticleView => {
        const view = new ArticleView(article, {
          heading: "h1",
          speakerLink: (name) => `/speaker?${new URLSearchParams({ name })}`,
          stored: article,
          saved: (now, at) => {
            const anew = show(now);
            anew.goTo(at);
            window.setTimeout(() => anew.say(t("saved")), 100); // what is there from the start is not read out
          },
        });
        const others = article.versions.filter((version) => version !== article.number);
        replace(
          element,
          others.length > 0 &&
            h("p", { class: "hint" }, `${t("older")}: `, others.map((version) => h("a", { href: `/article/${version}` }, `${version} `))),
          saveMenu(() => exportEntries(new URLSearchParams({ document: number }))),
          view.element,
        );
        return view;
      };
      const article = await stored(number);
      const view = show(article);
      if (element.isConnected) document.title = `${article.reading.title ?? t("untitled")} · ${t("isnad")}`;
      if (statement) view.goTo(statement);
    } catch (error) {
      replace(element, h("h1", { class: "visually-hidden" }, t("article_text")), fault(error));
    }
  })();
  return { element, title: t("article_text") };
}
