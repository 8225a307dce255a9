// An article's text as elements: paragraphs, and in them the marks, nested as they stand inside each other.
import { h } from "./dom";
import type { Place } from "./types";

export interface Mark extends Place {
  // Makes the element for one piece of the mark; a mark that runs over paragraphs has several.
  make: (first: boolean) => HTMLElement;
  depth: number; // of marks at the same place, the smaller is outside
}

// Offsets of the API count code points; JavaScript's strings count UTF-16 units.
export function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let points = 0;
  let at = 0;
  for (const character of text) {
    units[points++] = at;
    at += character.length;
  }
  units[points] = at;
  return units.slice(0, points + 1);
}

interface Open {
  mark: Mark;
  element: HTMLElement;
}

export function markText(text: string, marks: Mark[]): HTMLElement[] {
  const units = unitsOf(text);
  const unit = (point: number): number => units[Math.max(0, Math.min(point, units.length - 1))] ?? text.length;
  const inUnits = marks
    .map((mark) => ({ ...mark, start: unit(mark.start), end: unit(mark.end) }))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.depth - b.depth);
  const started = new Set<Mark>();
  const paragraphs: HTMLElement[] = [];
  let points = 0; // in front of the line
  let counted = 0;
  let next = 0;
  let running: Mark[] = [];
  for (const line of lines(text)) {
    if (line.end === line.start || text.slice(line.start, line.end).trim() === "") continue;
    points += [...text.slice(counted, line.start)].length;
    counted = line.start;
    const paragraph = h("p", { dir: "auto", "data-start": points });
    paragraphs.push(paragraph);
    const stack: Open[] = [];
    const top = (): HTMLElement => stack[stack.length - 1]?.element ?? paragraph;
    const open = (mark: Mark): void => {
      const element = mark.make(!started.has(mark));
      started.add(mark);
      top().append(element);
      stack.push({ mark, element });
    };
    let at = line.start;
    const writeTo = (end: number): void => {
      if (end > at) top().append(text.slice(at, end));
      at = Math.max(at, end);
    };
    // What crosses another mark is closed with it and opened again: the elements are always a tree.
    const closeAt = (end: number): void => {
      for (;;) {
        const ending = stack.map((one) => one.mark.end).filter((one) => one <= end);
        if (ending.length === 0) return;
        const first = Math.min(...ending);
        writeTo(first);
        const again: Mark[] = [];
        while (stack.some((one) => one.mark.end <= first)) {
          const closed = stack.pop();
          if (closed && closed.mark.end > first) again.unshift(closed.mark);
        }
        again.forEach(open);
      }
    };
    running = running.filter((mark) => mark.end > line.start);
    running.forEach(open);
    for (let mark = inUnits[next]; mark && mark.start < line.end; mark = inUnits[++next]) {
      if (mark.end <= line.start) continue;
      closeAt(mark.start);
      writeTo(mark.start);
      open(mark);
      if (mark.end > line.end) running.push(mark);
    }
    closeAt(line.end);
    writeTo(line.end);
  }
  return paragraphs;
}

function* lines(text: string): Generator<Place> {
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    yield { start, end };
    start = end + 1;
  }
  yield { start, end: text.length };
}
