// What a question has found, page after page as one scrolls.
import { isAbort } from "./api";
import { h, put, replace } from "./dom";
import { fault } from "./fault";
import { t } from "./words";

export const PAGE = 20;
const FURTHEST = 10_000; // as the API allows

interface Found {
  items: HTMLElement[];
  total: string; // for people
}

export class PagedList {
  readonly element = h("section", { class: "hits", "aria-label": t("results") });
  private readonly list = h("ol", {});
  private readonly total = h("p", { class: "total", role: "status" });
  private readonly more = h("button", { type: "button", class: "more", hidden: true }, t("more"));
  private query = new URLSearchParams();
  private shown = 0;
  private asking: AbortController | null = null;
  private readonly watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting) && !this.more.hidden) void this.next();
    },
    { rootMargin: "600px" },
  );

  constructor(private readonly ask: (query: URLSearchParams, signal: AbortSignal) => Promise<Found>) {
    put(this.element, this.total, this.list, this.more);
    this.more.addEventListener("click", () => void this.next());
    this.list.addEventListener("keydown", (event) => this.move(event));
    this.watcher.observe(this.more);
  }

  // Whether an answer is on its way.
  get waits(): boolean {
    return this.asking !== null;
  }

  leave(): void {
    this.asking?.abort();
    this.watcher.disconnect();
  }

  focusFirst(): void {
    this.list.querySelector<HTMLElement>(".go")?.focus();
  }

  // The old results stay until the new ones are there.
  async show(query: URLSearchParams): Promise<void> {
    this.query = query;
    await this.load(0);
  }

  private async next(): Promise<void> {
    if (!this.asking) await this.load(this.shown);
  }

  private async load(offset: number): Promise<void> {
    if (offset === 0) this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const query = new URLSearchParams(this.query);
    query.set("limit", String(PAGE));
    query.set("offset", String(offset));
    try {
      const found = await this.ask(query, asking.signal);
      if (asking.signal.aborted) return;
      this.take(found, offset);
    } catch (error) {
      if (isAbort(error)) return;
      if (this.asking === asking) this.asking = null;
      replace(this.total, fault(error));
      if (offset === 0) {
        replace(this.list);
        this.more.hidden = true;
      }
      return; // the button asks again; the watcher would ask without end
    }
    if (this.asking === asking) this.asking = null;
    // The mark at the end may still be in sight: the watcher tells only of changes.
    this.watcher.unobserve(this.more);
    this.watcher.observe(this.more);
  }

  private take(found: Found, offset: number): void {
    if (offset === 0) this.list.replaceChildren(...found.items);
    else this.list.append(...found.items);
    this.shown = offset + found.items.length;
    this.more.hidden = found.items.length < PAGE || this.shown + PAGE > FURTHEST;
    if (offset === 0) this.total.textContent = found.total; // later pages leave what stands there
  }

  protected tellTotal(total: string): void {
    this.total.textContent = total;
  }

  // Arrows go from result to result.
  private move(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const all = [...this.list.querySelectorAll<HTMLElement>(".go")];
    const item = event.target instanceof Element ? event.target.closest(".hit") : null;
    const at = all.findIndex((link) => item?.contains(link));
    const to = all[at + step];
    if (to) {
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: "nearest" });
    }
  }
}
