// The frame around the views: header, language, colours, keys.
import "./style.css";
import { takeToken } from "./api";
import { articlePage } from "./article_page";
import { claimPage } from "./claim_page";
import { claimsPage } from "./claims_page";
import { h, replace } from "./dom";
import { overviewPage } from "./overview_page";
import { readPage } from "./read_page";
import { startRouter, go, type View } from "./router";
import { searchPage } from "./search_page";
import { speakerPage } from "./speaker_page";
import { verifyPage } from "./verify_page";
import { currentLanguage, setLanguage, t, type Key } from "./words";

const views: Record<string, (url: URL) => View> = {
  "": readPage,
  search: searchPage,
  article: articlePage,
  speaker: speakerPage,
  overview: overviewPage,
  claims: claimsPage,
  claim: claimPage,
  verify: verifyPage,
};

const THEME = "isnad-theme";
const darkByDefault = matchMedia("(prefers-color-scheme: dark)");
const isDark = (): boolean => (localStorage.getItem(THEME) ?? (darkByDefault.matches ? "dark" : "light")) === "dark";

function applySettings(): void {
  const arabic = currentLanguage() === "ar";
  document.documentElement.lang = currentLanguage();
  document.documentElement.dir = arabic ? "rtl" : "ltr";
  document.documentElement.dataset["theme"] = isDark() ? "dark" : "light";
}

let current: View | null = null;
let shownAt = "";

function header(url: URL, redraw: () => void): HTMLElement {
  const link = (path: string, key: Key): HTMLElement =>
    h("a", { href: path, "aria-current": url.pathname === path && "page" }, t(key));
  const other = currentLanguage() === "ar" ? "en" : "ar";
  return h(
    "header",
    { class: "top" },
    h("a", { class: "skip", href: "#main", click: (event) => { event.preventDefault(); document.getElementById("main")?.focus(); } }, t("skip")),
    h("a", { class: "brand", href: "/" }, h("strong", {}, t("isnad")), h("span", { class: "tagline" }, t("tagline"))),
    h("nav", { "aria-label": t("views") }, link("/", "read"), link("/search", "search"), link("/claims", "claims"), link("/verify", "verify"), link("/overview", "overview")),
    h(
      "div",
      { class: "settings" },
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          lang: other,
          click: () => {
            setLanguage(other);
            redraw();
          },
        },
        t("other_language"),
      ),
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          click: () => {
            localStorage.setItem(THEME, isDark() ? "light" : "dark");
            redraw();
          },
        },
        isDark() ? t("light") : t("dark"),
      ),
    ),
  );
}

function draw(url: URL, anew = false): void {
  const given = url.searchParams.get("lang");
  if (given === "ar" || given === "en") setLanguage(given);
  if (!anew && current?.update?.(url)) return;
  const isFirst = current === null;
  current?.leave?.();
  applySettings();
  const name = url.pathname.split("/")[1] ?? "";
  const make = views[name];
  current = make
    ? make(url)
    : { element: h("main", { id: "main", tabindex: -1 }, h("h1", {}, t("not_found"))), title: t("not_found") };
  document.title = `${current.title} · ${t("isnad")}`;
  replace(document.body, header(url, () => draw(new URL(location.href), true)), current.element);
  if (!isFirst && !anew && shownAt !== url.pathname) {
    scrollTo(0, 0);
    current.element.focus({ preventScroll: true });
  }
  shownAt = url.pathname;
}

addEventListener("keydown", (event) => {
  const inField = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
  if (event.key !== "/" || inField || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (location.pathname !== "/search") go("/search");
  document.getElementById("q")?.focus();
});

takeToken();
startRouter((url) => draw(url));
