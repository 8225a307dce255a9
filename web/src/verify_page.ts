// A quotation is pasted; what became of it comes back. The address holds it, where it is not too long for one.
import { isAbort, verify } from "./api";
import { h, replace } from "./dom";
import { fault } from "./fault";
import { become, type View } from "./router";
import { verdictView } from "./verdict_view";
import { t } from "./words";

const PAUSE = 400; // ms after a key before it is checked
const LONGEST = 6000; // characters of an address

// What was typed last: too long for an address, it would be lost with the view.
let kept = { quotation: "", speaker: "" };

export function verifyPage(start: URL): View {
  const field = h("textarea", { id: "quotation", class: "paste", dir: "auto", rows: 4, "aria-describedby": "verify-note" });
  const speaker = h("input", { type: "search", id: "given", dir: "auto", autocomplete: "off", maxlength: 500 });
  const answer = h("section", { class: "verdict", "aria-live": "polite", "aria-label": t("verify") });
  let asking: AbortController | null = null;
  let timer = 0;
  let asked = "";

  const check = async (): Promise<void> => {
    clearTimeout(timer);
    const quotation = field.value.trim();
    const name = speaker.value.trim();
    const key = `${name}\n${quotation}`;
    if (key === asked) return;
    asked = key;
    const query = new URLSearchParams(quotation ? { q: quotation } : {});
    if (name) query.set("speaker", name);
    const address = new URL(`/verify?${query}`, location.href);
    become(address.href.length < LONGEST ? address : new URL("/verify", location.href));
    asking?.abort();
    if (!quotation) {
      replace(answer);
      return;
    }
    asking = new AbortController();
    try {
      replace(answer, verdictView(await verify(quotation, name, asking.signal)));
    } catch (error) {
      if (isAbort(error)) return;
      asked = "";
      replace(answer, fault(error));
    }
  };

  const soon = (): void => {
    kept = { quotation: field.value, speaker: speaker.value };
    clearTimeout(timer);
    timer = window.setTimeout(() => void check(), PAUSE);
  };
  field.addEventListener("input", soon);
  speaker.addEventListener("input", soon);

  const take = (url: URL): void => {
    const given = url.searchParams.get("q");
    field.value = given ?? kept.quotation;
    speaker.value = url.searchParams.get("speaker") ?? (given === null ? kept.speaker : "");
    void check();
  };
  take(start);

  const form = h(
    "form",
    { class: "drop", submit: (event) => { event.preventDefault(); asked = ""; void check(); } },
    h("label", { for: "quotation" }, t("quotation")),
    field,
    h("p", { class: "hint", id: "verify-note" }, t("verify_note")),
    h("div", { class: "row" }, h("label", { for: "given" }, t("said_by")), speaker, h("button", { type: "submit" }, t("check"))),
  );
  return {
    element: h("main", { id: "main", tabindex: -1 }, h("h1", {}, t("verify")), form, answer),
    title: t("verify"),
    update: (url) => {
      if (url.pathname !== "/verify") return false;
      take(url);
      return true;
    },
    leave: () => {
      clearTimeout(timer);
      asking?.abort();
    },
  };
}
