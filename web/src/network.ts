// Who speaks of whom: speakers and targets as points, statements as lines between them. Each point and each line leads
// to its statements; the list beside it says the same to the keyboard and to who cannot see it.
import { facets, pairs } from "./api";
import { h, isolated, put, replace } from "./dom";
import { fault } from "./fault";
import { NetworkPicture, type Line } from "./network_picture";
import { searchFor } from "./query";
import { go } from "./router";
import { pictureEntries, saveMenu } from "./save";
import { acts, country, named, number, t, type Key } from "./words";

const ASKED = 500; // lines, the most frequent
const SHOWN = 60; // … at first, as more cannot be read

const hrefOf = (query: Record<string, string>, filter: { act?: string; country?: string }): string => searchFor({ ...query, ...filter });

export function networkPanel(): { element: HTMLElement; leave: () => void } {
  const act = h("select", {}, h("option", { value: "" }, t("all_acts")), Object.keys(acts).map((name) => h("option", { value: name }, named(acts, name))));
  const from = h("select", {}, h("option", { value: "" }, t("all_countries")));
  const least = h("input", { type: "number", min: 1, max: 1, value: 1, inputmode: "numeric" });
  const name = h("input", { type: "search", maxlength: 100, dir: "auto", autocomplete: "off" });
  const told = h("p", { class: "hint", role: "status" });
  const list = h("ol", {});
  const place = h("div", { class: "network" });
  let lines: Line[] = [];
  let picture: NetworkPicture | null = null;
  let asked = 0;
  let held: { act?: string; country?: string } = {}; // what `lines` were asked with
  let left = false;

  const filter = (): { act?: string; country?: string } => ({
    ...(act.value && { act: act.value }),
    ...(from.value && { country: from.value }),
  });
  const lineHref = ({ one, other }: Line): string => hrefOf({ voice: one, aimed_at: other }, held);
  const pointHref = (point: string, speaks: boolean): string => hrefOf(speaks ? { voice: point } : { aimed_at: point }, held);

  const draw = (): void => {
    const wanted = name.value.trim();
    const shown = lines.filter(({ count }) => count >= Number(least.value || 1)).slice(0, 2 * SHOWN);
    const found = wanted ? shown.filter(({ one, other }) => one.includes(wanted) || other.includes(wanted)) : shown;
    replace(told, `${t("lines_shown")}: ${number(found.length)}`);
    replace(
      list,
      found.map((line) =>
        h(
          "li",
          {},
          h("a", { href: lineHref(line) }, isolated(line.one), h("span", { "aria-hidden": "true" }, document.documentElement.dir === "rtl" ? " ← " : " → "), h("span", { class: "visually-hidden" }, ` ${t("target")} `), isolated(line.other)),
          h("span", { class: "count" }, number(line.count)),
        ),
      ),
    );
    picture?.show(shown, wanted);
  };

  const ask = async (): Promise<void> => {
    const turn = ++asked;
    try {
      const wanted = filter();
      const answer = await pairs("speaker_target", ASKED, wanted);
      if (turn !== asked) return;
      lines = answer;
      held = wanted;
      least.max = String(lines[0]?.count ?? 1);
      // As many as can be read: the fewest statements that leave so many lines.
      least.value = String(Math.min(Number(least.max), Math.max(1, lines[SHOWN]?.count ?? 1)));
      draw();
    } catch (error) {
      if (turn === asked) replace(told, fault(error));
    }
  };

  const start = async (): Promise<void> => {
    void facets(new URLSearchParams()).then(({ countries }) => put(from, countries.map(({ name: code }) => h("option", { value: code }, country(code)))), () => undefined);
    try {
      const [made] = await Promise.all([NetworkPicture.make(place, { go, lineHref, pointHref }), ask()]);
      if (left) {
        made.leave();
        return;
      }
      picture = made;
      draw();
    } catch (error) {
      replace(told, fault(error));
    }
  };

  for (const control of [act, from]) control.addEventListener("change", () => void ask());
  for (const control of [least, name]) control.addEventListener("input", draw);
  const button = (key: Key, use: (picture: NetworkPicture) => void): HTMLElement =>
    h("button", { type: "button", click: () => picture && use(picture) }, t(key));
  const field = (key: Key, control: HTMLElement): HTMLElement => h("label", {}, h("span", {}, t(key)), control);
  const element = h(
    "section",
    { class: "panel wide network-panel" },
    h("h2", {}, t("network")),
    h("p", { class: "hint" }, t("network_hint")),
    h("div", { class: "row" }, field("act", act), field("country", from), field("least", least), field("find_name", name)),
    told,
    place,
    h("div", { class: "row" }, button("closer", (p) => p.zoom(1.3)), button("farther", (p) => p.zoom(1 / 1.3)), button("whole", (p) => p.fit())),
    h("details", { class: "numbers" }, h("summary", {}, t("network_list")), list),
    saveMenu(() => pictureEntries(() => {
      if (!picture) throw new Error("no picture yet");
      return picture.svg();
    }, "network"), t("save_picture")),
  );
  // Loaded when it comes into sight.
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      void start();
    },
    { rootMargin: "300px" },
  );
  watcher.observe(element);
  return {
    element,
    leave: () => {
      left = true;
      watcher.disconnect();
      picture?.leave();
    },
  };
}
