// Places in an article's text, in code points: by words, and as somebody has selected them.
import type { Place } from "./types";

const STEP = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu; // a word, or one mark

export interface Border {
  side: "start" | "end";
  wider: boolean;
}

export class TextRanges {
  private readonly points: string[];
  private readonly steps: Place[] = [];

  constructor(text: string) {
    this.points = [...text];
    const before = new Uint32Array(text.length + 1); // code points in front of a UTF-16 unit
    let unit = 0;
    this.points.forEach((point, at) => {
      before.fill(at, unit, unit + point.length);
      unit += point.length;
    });
    before[text.length] = this.points.length;
    for (const match of text.matchAll(STEP)) {
      this.steps.push({ start: before[match.index] ?? 0, end: before[match.index + match[0].length] ?? 0 });
    }
  }

  words(place: Place): string {
    return this.points.slice(place.start, place.end).join("");
  }

  // One border moved by a word; the same place where it cannot be moved.
  moved(place: Place, { side, wider }: Border): Place {
    const { start, end } = place;
    if (side === "start") {
      const starts = this.steps.map((step) => step.start);
      const to = wider ? starts.filter((at) => at < start).pop() : starts.find((at) => at > start && at < end);
      return { start: to ?? start, end };
    }
    const ends = this.steps.map((step) => step.end);
    const to = wider ? ends.find((at) => at > end) : ends.filter((at) => at < end && at > start).pop();
    return { start, end: to ?? end };
  }

  // The first word behind a place; null at the end of the text.
  wordBehind(place: Place): Place | null {
    return this.steps.find((step) => step.start >= place.end) ?? null;
  }

  // What is selected in the paragraphs below `element`, in whole words; null where that is nothing.
  selected(element: HTMLElement): Place | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.pointOf(element, range.startContainer, range.startOffset);
    const end = this.pointOf(element, range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    const touched = this.steps.filter((step) => step.end > start && step.start < end);
    const first = touched[0];
    const last = touched[touched.length - 1];
    return first && last ? { start: first.start, end: last.end } : null;
  }

  // Paragraphs know where they begin (mark_text.ts).
  private pointOf(within: HTMLElement, node: Node, offset: number): number | null {
    const at = node instanceof Element ? node : node.parentElement;
    const paragraph = at?.closest<HTMLElement>("[data-start]");
    if (!paragraph || !within.contains(paragraph)) return null;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return Number(paragraph.dataset["start"]) + [...before.toString()].length;
  }
}
