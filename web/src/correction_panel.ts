// What a person says of a statement: confirm, correct, strike, take back. Only who has the token can; all by mouse or by
// keyboard alone.
import { correct } from "./api";
import { h, isolated, replace } from "./dom";
import { reasonOf } from "./fault";
import { TextRanges, type Border } from "./text_range";
import type { Correction, Place, Statement, StoredArticle } from "./types";
import { acts, named, t, type Key } from "./words";

// What the form holds while it is open.
interface Draft {
  act: string;
  speaker: string;
  source: Place | null;
  content: Place[];
}

// An open form outlives a redrawing of its article: another statement was saved, the language changed.
let kept: { document: number; statement: number; draft: Draft } | null = null;

const span = (place: Place): string => `${place.start}-${place.end}`;
const same = (a: Place | null, b: Place | null): boolean => a?.start === b?.start && a?.end === b?.end;

export class CorrectionPanel {
  readonly element = h("section", { class: "panel correct" });
  private readonly status = h("p", { class: "status", role: "status" });
  private readonly body = h("div");
  private readonly struck = h("div");
  private readonly ranges: TextRanges;
  private statement: Statement | null = null;
  private draft: Draft | null = null;
  private note = ""; // typed, not yet sent
  private sending = false;

  constructor(
    private readonly article: StoredArticle,
    private readonly text: HTMLElement, // that words are selected in
    private readonly mayChange: boolean,
    private readonly saved: (article: StoredArticle, statement: number) => void,
    private readonly back: (statement: number) => void, // to the statement in the text
  ) {
    this.element.addEventListener("keydown", (event) => {
      // A key that is held on a cue brings the focus here; it shall not press what it finds.
      if (event.repeat && event.key === "Enter") event.preventDefault();
      if (event.key !== "Escape" || !this.statement) return;
      if (this.draft) this.close();
      else this.back(this.statement.id);
    });
    this.ranges = new TextRanges(article.text);
    replace(this.element, h("h2", {}, t("by_hand")), this.body, this.status, this.struck);
    this.drawStruck();
    const open = this.mayChange && kept?.document === article.number ? kept : null;
    this.statement = article.reading.statements.find(({ id }) => id === open?.statement) ?? null;
    if (this.statement && open) this.draft = open.draft;
    this.draw();
  }

  // A form that is open stays with its statement: its words are being selected in the text.
  show(statement: Statement | null): void {
    if (this.draft) return;
    if (statement?.id !== this.statement?.id) this.note = "";
    this.statement = statement;
    this.draw();
  }

  // Tab alone would pass all later statements on its way here, and choose each of them.
  focus(): void {
    this.body.querySelector<HTMLElement>(this.draft ? "select" : ".verdicts button")?.focus();
  }

  say(text: string): void {
    replace(this.status, text);
  }

  private correctionOf(statement: Statement): Correction | undefined {
    return this.article.corrections.find((one) => one.statement === statement.id && one.verdict !== "struck");
  }

  private draw(): void {
    const statement = this.statement;
    const correction = statement ? this.correctionOf(statement) : undefined;
    this.element.hidden = !this.mayChange && !correction && this.struck.childElementCount === 0;
    if (!statement) {
      replace(this.body, this.mayChange && h("p", { class: "hint" }, t("by_hand_hint")));
      return;
    }
    replace(
      this.body,
      h("p", { class: "what" }, isolated(statement.cue.text, { lang: "ar" }), correction && this.told(correction)),
      correction && this.machine(correction),
      this.mayChange && (this.draft ? this.form(this.draft) : this.buttons(statement, correction)),
    );
  }

  private told({ verdict, time, note }: Correction): HTMLElement {
    return h("small", {}, t(verdict as "confirmed" | "corrected" | "struck"), " · ", isolated(time.slice(0, 10)), note && " · ", note && isolated(note));
  }

  private machine({ machine, verdict }: Correction): HTMLElement | false {
    if (verdict === "confirmed" || !machine) return false;
    const words = machine.content.map((piece) => piece.text).join(" … ");
    return h(
      "details",
      { class: "machine" },
      h("summary", {}, t("machine_answer")),
      h("p", {}, isolated(machine.speaker?.name ?? "?"), ` ${named(acts, machine.act)}: `, isolated(words, { lang: "ar" })),
    );
  }

  private button(key: Key, click: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
    return h("button", { type: "button", click, ...attributes }, t(key));
  }

  private noteField(): HTMLElement {
    const field = h("input", { class: "note", type: "text", maxlength: 600, dir: "auto", value: this.note });
    field.addEventListener("input", () => (this.note = field.value));
    return h("label", { class: "field" }, t("note"), field);
  }

  private buttons(statement: Statement, correction: Correction | undefined): HTMLElement {
    return h(
      "div",
      { class: "verdicts" },
      this.noteField(),
      h(
        "p",
        { class: "pair" },
        this.button("confirm", () => void this.send({ verdict: "confirmed" }, statement.id)),
        this.button("correct", () => this.open(statement)),
        this.button("strike", () => void this.send({ verdict: "struck" }, statement.id)),
        correction && this.button("undo", () => void this.send({ verdict: "none" }, statement.id)),
      ),
    );
  }

  private open(statement: Statement): void {
    this.draft = {
      act: statement.act,
      speaker: statement.speaker?.name ?? "?",
      source: statement.source,
      content: [...statement.content],
    };
    kept = { document: this.article.number, statement: statement.id, draft: this.draft };
    this.draw();
    this.body.querySelector<HTMLElement>("select")?.focus();
  }

  private close(): void {
    this.draft = null;
    kept = null;
    this.draw();
    this.focus();
  }

  private form(draft: Draft): HTMLElement {
    const act = h("select", {}, Object.keys(acts).map((name) => h("option", { value: name, selected: name === draft.act }, named(acts, name))));
    act.addEventListener("change", () => (draft.act = act.value));
    const speaker = h("input", { type: "text", value: draft.speaker, list: "known-speakers", dir: "auto", required: true });
    speaker.addEventListener("input", () => (draft.speaker = speaker.value.trim()));
    const known = h("datalist", { id: "known-speakers" }, this.article.reading.speakers.map(({ name }) => h("option", { value: name })));
    const places = h("div", { class: "places" });
    this.drawPlaces(draft, places);
    const form = h(
      "form",
      { class: "correction" },
      h("label", { class: "field" }, t("act"), act),
      h("label", { class: "field" }, t("speaker"), speaker),
      known,
      h("p", { class: "hint" }, t("select_hint")),
      places,
      this.noteField(),
      h("p", { class: "pair" }, h("button", { type: "submit" }, t("save")), this.button("cancel", () => this.close())),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.save(draft);
    });
    return form;
  }

  // The rows of the source and of each piece of the content. After a step the same button has the focus again.
  private drawPlaces(draft: Draft, places: HTMLElement, focus?: string): void {
    const again = (key?: string): void => this.drawPlaces(draft, places, key);
    const rows: HTMLElement[] = [
      this.row("source", "source", draft.source, (to) => (draft.source = to), again, draft.source !== null),
    ];
    draft.content.forEach((piece, at) => {
      const set = (to: Place | null): void => {
        if (to) draft.content[at] = to;
        else draft.content.splice(at, 1);
      };
      rows.push(this.row("content", `content-${at}`, piece, set, again, draft.content.length > 1));
    });
    const more = this.button("add_piece", () => {
      const last = draft.content[draft.content.length - 1];
      const piece = this.ranges.selected(this.text) ?? (last ? this.ranges.wordBehind(last) : null);
      if (piece) draft.content.push(piece);
      again("add_piece");
    });
    more.dataset["key"] = "add_piece";
    this.keepSelection(more);
    replace(places, rows, h("p", {}, more));
    if (focus) places.querySelector<HTMLElement>(`[data-key="${focus}"]`)?.focus();
  }

  private row(
    name: "source" | "content",
    key: string,
    place: Place | null,
    set: (to: Place | null) => void,
    again: (key?: string) => void,
    removable: boolean,
  ): HTMLElement {
    const step = (label: Key, border: Border): HTMLElement => {
      const at = `${key}-${border.side}-${border.wider ? "more" : "less"}`;
      const sign = border.wider ? "+" : "−";
      return h(
        "button",
        {
          type: "button",
          class: "step",
          "data-key": at,
          "aria-label": `${t(name)} · ${t(label)}: ${t(border.wider ? "word_more" : "word_less")}`,
          title: t(border.wider ? "word_more" : "word_less"),
          click: () => {
            const to = place && this.ranges.moved(place, border);
            if (to) {
              set(to);
              this.say(this.ranges.words(to));
            }
            again(at);
          },
        },
        sign,
      );
    };
    const take = this.button("take_selection", () => {
      const selected = this.ranges.selected(this.text);
      if (selected) set(selected);
      this.say(selected ? "" : t("nothing_selected"));
      again(`${key}-take`);
    });
    take.dataset["key"] = `${key}-take`;
    this.keepSelection(take);
    return h(
      "fieldset",
      { class: "place" },
      h("legend", {}, t(name)),
      h("p", { class: "words", lang: "ar", dir: "auto" }, place ? this.ranges.words(place) : "—"),
      place &&
        h(
          "p",
          { class: "steps" },
          h("span", {}, t("begins"), step("begins", { side: "start", wider: true }), step("begins", { side: "start", wider: false })),
          h("span", {}, t("ends"), step("ends", { side: "end", wider: false }), step("ends", { side: "end", wider: true })),
        ),
      h(
        "p",
        { class: "pair" },
        take,
        removable &&
          this.button("remove", () => {
            set(null);
            again(`${name === "source" ? "source" : "content-0"}-take`);
          }),
      ),
    );
  }

  // What is selected in the text stays so while the button is pressed.
  private keepSelection(button: HTMLElement): void {
    button.addEventListener("mousedown", (event) => event.preventDefault());
  }

  private save(draft: Draft): Promise<void> {
    const statement = this.statement;
    if (!statement) return Promise.resolve();
    const changes: Record<string, string> = { verdict: "corrected" };
    if (draft.act !== statement.act) changes["act"] = draft.act;
    if (draft.speaker !== (statement.speaker?.name ?? "?")) changes["speaker"] = draft.speaker;
    if (!same(draft.source, statement.source)) changes["source"] = draft.source ? span(draft.source) : "none";
    const content = [...draft.content].sort((a, b) => a.start - b.start);
    const unchanged = content.length === statement.content.length && content.every((piece, at) => same(piece, statement.content[at] ?? null));
    if (!unchanged) changes["content"] = content.map(span).join(",");
    if (Object.keys(changes).length === 1) {
      this.say(t("nothing_changed"));
      return Promise.resolve();
    }
    return this.send(changes, statement.id);
  }

  private async send(changes: Record<string, string>, statement: number): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.say("");
    const note = this.note.trim();
    const parameters = new URLSearchParams({ document: String(this.article.number), statement: String(statement), ...changes });
    if (note && changes["verdict"] !== "none") parameters.set("note", note);
    try {
      const now = await correct(parameters);
      if (changes["verdict"] === "corrected") kept = null;
      this.saved(now, statement);
    } catch (error) {
      replace(this.status, h("span", { class: "fault", role: "alert" }, reasonOf(error)));
    } finally {
      this.sending = false;
    }
  }

  // What was struck is not in the text any more; it can be taken back here.
  private drawStruck(): void {
    const struck = this.article.corrections.filter((one) => one.verdict === "struck");
    if (struck.length === 0) return;
    const items = struck.map((one) =>
      h(
        "li",
        {},
        isolated(one.machine?.content.map((piece) => piece.text).join(" … ") || one.cue.text, { lang: "ar", class: "gone" }),
        one.note && h("small", {}, isolated(one.note)),
        this.mayChange && one.statement !== null && this.button("undo", () => void this.send({ verdict: "none" }, one.statement ?? 0), { class: "quiet", "data-struck": String(one.statement) }),
      ),
    );
    replace(this.struck, h("h3", {}, t("struck_list")), h("ul", { class: "struck" }, items));
  }
}
