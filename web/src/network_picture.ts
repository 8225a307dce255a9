// The picture of the network, by Cytoscape.js, which is loaded only where it is shown.
import type { Core, EventObject } from "cytoscape";
import { colour, svg } from "./picture";
import type { Pair } from "./types";
import { number, t } from "./words";

export type Line = Pair;
interface Leads {
  go: (href: string) => void;
  lineHref: (line: Line) => string;
  pointHref: (name: string, speaks: boolean) => string;
}

const LABEL = 26; // characters of a name in the picture
const shorter = (name: string): string => (name.length > LABEL ? `${name.slice(0, LABEL - 1)}…` : name);
const FONT = '"Plex", system-ui, "Noto Sans Arabic", sans-serif';
const PADDING = 60; // around the points in a file

export class NetworkPicture {
  private constructor(
    private readonly core: Core,
    private readonly frame: HTMLElement,
  ) {}

  static async make(frame: HTMLElement, leads: Leads): Promise<NetworkPicture> {
    // The library would put a rule of style into the page, which the page's policy refuses, unless it finds that done:
    // the rule stands in style.css.
    frame.id = "__________cytoscape_stylesheet";
    const [{ default: cytoscape }] = await Promise.all([import("cytoscape"), document.fonts.load(`12px ${FONT}`, "اسم")]);
    const core = cytoscape({
      container: frame,
      userZoomingEnabled: false, // the wheel scrolls the page
      userPanningEnabled: matchMedia("(pointer: fine)").matches,
      boxSelectionEnabled: false,
      maxZoom: 3,
      minZoom: 0.1,
      style: [
        { selector: "node", style: { label: "data(label)", "font-family": FONT, "font-size": 11, color: colour("ink"), "text-outline-color": colour("sheet"), "text-outline-width": 2, "text-valign": "bottom", "text-margin-y": 3, width: "data(size)", height: "data(size)", "background-color": colour("event") } },
        { selector: "node.speaks", style: { "background-color": colour("accent") } },
        { selector: "edge", style: { width: "data(width)", "line-color": colour("quiet"), "target-arrow-color": colour("quiet"), "target-arrow-shape": "triangle", "curve-style": "bezier", opacity: 0.6 } },
        { selector: ".faint", style: { opacity: 0.12 } },
        { selector: ".found", style: { "border-width": 3, "border-color": colour("mark") } },
      ],
    });
    core.on("tap", "node", ({ target }: EventObject) => leads.go(leads.pointHref(String(target.data("name")), Boolean(target.data("speaks")))));
    core.on("tap", "edge", ({ target }: EventObject) => leads.go(leads.lineHref(target.data("line") as Line)));
    core.on("mouseover", "node, edge", ({ target }: EventObject) => {
      frame.title = String(target.data("title"));
      frame.classList.add("over");
    });
    core.on("mouseout", "node, edge", () => {
      frame.title = "";
      frame.classList.remove("over");
    });
    return new NetworkPicture(core, frame);
  }

  show(lines: Line[], wanted: string): void {
    const counts = new Map<string, number>();
    const speakers = new Set(lines.map(({ one }) => one));
    for (const { one, other, count } of lines) {
      for (const name of new Set([one, other])) counts.set(name, (counts.get(name) ?? 0) + count);
    }
    const most = Math.max(1, ...counts.values());
    const names = [...counts.keys()];
    const { core } = this;
    core.elements().remove();
    core.add([
      ...names.map((name, at) => ({
        group: "nodes" as const,
        data: {
          id: `n${at}`,
          name,
          label: shorter(name),
          title: name, // what it leads to is more than the lines that are shown
          speaks: speakers.has(name),
          size: 12 + 26 * Math.sqrt((counts.get(name) ?? 0) / most),
        },
        classes: [speakers.has(name) && "speaks", wanted && (name.includes(wanted) ? "found" : "faint")].filter(Boolean).join(" "),
        // On a circle at first, so that the same lines give the same picture.
        position: { x: 300 * Math.cos((2 * Math.PI * at) / names.length), y: 300 * Math.sin((2 * Math.PI * at) / names.length) },
      })),
      ...lines.map((line, at) => ({
        group: "edges" as const,
        data: {
          id: `e${at}`,
          source: `n${names.indexOf(line.one)}`,
          target: `n${names.indexOf(line.other)}`,
          line,
          title: `${line.one} ${t("target")} ${line.other}: ${number(line.count)}`,
          width: 1 + 2 * Math.log2(line.count),
        },
        classes: wanted && !line.one.includes(wanted) && !line.other.includes(wanted) ? "faint" : "",
      })),
    ]);
    core.layout({ name: "cose", animate: false, randomize: false, padding: 20, nodeOverlap: 20, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 90, componentSpacing: 80 }).run();
    // A few points shall not fill the picture.
    if (core.zoom() > 1.2) core.zoom(1.2).center();
    this.frame.setAttribute("role", "img");
    this.frame.setAttribute("aria-label", `${t("network")}: ${number(names.length)}, ${t("lines_shown")}: ${number(lines.length)}`);
  }

  zoom(by: number): void {
    const { core } = this;
    core.zoom({ level: core.zoom() * by, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  }

  fit(): void {
    this.core.fit(undefined, 20);
  }

  svg(): SVGSVGElement {
    const box = this.core.elements().boundingBox();
    const picture = svg("svg", {
      viewBox: `${box.x1 - PADDING} ${box.y1 - PADDING} ${box.w + 2 * PADDING} ${box.h + 2 * PADDING}`,
      "font-family": FONT,
      "font-size": 11,
    }) as SVGSVGElement;
    const arrow = svg("marker", { id: "arrow", viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" }, svg("path", { d: "M0 0 10 5 0 10z", fill: colour("quiet") }));
    picture.append(svg("defs", {}, arrow));
    this.core.edges().forEach((edge) => {
      const [from, to, middle] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint()];
      // The middle lies on the curve: its control point is as far again from the chord.
      const bend = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
      picture.append(
        svg("path", { d: `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`, fill: "none", stroke: colour("quiet"), "stroke-width": Number(edge.data("width")), opacity: edge.hasClass("faint") ? 0.12 : 0.6, "marker-end": "url(#arrow)" }, svg("title", {}, String(edge.data("title")))),
      );
    });
    this.core.nodes().forEach((node) => {
      const { x, y } = node.position();
      const radius = Number(node.data("size")) / 2;
      picture.append(
        svg("circle", { cx: x, cy: y, r: radius, fill: colour(node.data("speaks") ? "accent" : "event"), opacity: node.hasClass("faint") ? 0.12 : 1 }, svg("title", {}, String(node.data("title")))),
        svg("text", { x, y: y + radius + 14, "text-anchor": "middle", direction: "rtl", fill: colour("ink"), stroke: colour("sheet"), "stroke-width": 3, "paint-order": "stroke", opacity: node.hasClass("faint") ? 0.12 : 1 }, String(node.data("label"))),
      );
    });
    return picture;
  }

  leave(): void {
    this.core.destroy();
  }
}
