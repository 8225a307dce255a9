// Pictures as files: an SVG that stands alone, with its colours and typefaces inside, and a PNG of it.

const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity",
  "font-family", "font-size", "font-weight", "font-variant-numeric", "text-anchor", "direction", "unicode-bidi",
];
const FAMILY = "Plex";
const SHARPNESS = 2; // pixels of a PNG for one of the screen

type Attributes = Record<string, string | number>;

export function svg(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

// The colour that the page has for a name, in light or dark.
export const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function copyLook(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  [...from.children].forEach((child, at) => {
    const copy = to.children[at];
    if (copy) copyLook(child, copy);
  });
}

async function dataAddress(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

// The page's own typeface, as rules that need nothing else.
async function typefaces(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })))
    .filter(({ rule }) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-family").includes(FAMILY));
  const alone = rules.map(async ({ rule, base }) => {
    const url = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
    return url ? rule.cssText.replace(url, await dataAddress(new URL(url, base).href)) : "";
  });
  return (await Promise.all(alone)).join("\n");
}

export interface KeyEntry {
  label: string;
  colour: string;
}
const KEY_WIDTH = 120;
const KEY_HEIGHT = 20;

// What the colours mean, in rows below the picture; it becomes higher by them.
function addKey(picture: SVGSVGElement, key: KeyEntry[]): void {
  if (key.length === 0) return;
  const { x, y, width, height } = picture.viewBox.baseVal;
  const inRow = Math.max(1, Math.floor(width / KEY_WIDTH));
  key.forEach((entry, at) => {
    const left = x + (at % inRow) * KEY_WIDTH + 8;
    const top = y + height + Math.floor(at / inRow) * KEY_HEIGHT;
    picture.append(
      svg("rect", { x: left, y: top + 3, width: 10, height: 10, fill: entry.colour }),
      svg("text", { x: left + 16, y: top + 12, fill: colour("ink"), "font-size": 11, "font-family": `"${FAMILY}", sans-serif`, "text-anchor": "start", direction: "ltr" }, entry.label),
    );
  });
  picture.setAttribute("viewBox", `${x} ${y} ${width} ${height + Math.ceil(key.length / inRow) * KEY_HEIGHT + 6}`);
}

// A copy of what is shown that needs nothing of the page.
export async function standalone(shown: SVGSVGElement, key: KeyEntry[] = []): Promise<SVGSVGElement> {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const here = shown.isConnected;
  if (here) copyLook(shown, copy);
  for (const name of ["class", "aria-hidden", "style"]) copy.removeAttribute(name);
  // The addresses lead to this machine.
  copy.querySelectorAll("a").forEach((link) => {
    for (const { name } of [...link.attributes]) if (/href|tabindex/.test(name)) link.removeAttribute(name);
  });
  addKey(copy, key);
  const { x, y, width, height } = copy.viewBox.baseVal;
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.prepend(svg("style", {}, await typefaces()), svg("rect", { x, y, width, height, fill: colour("sheet") }));
  return copy;
}

export function svgFile(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml;charset=utf-8" });
}

export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = picture.viewBox.baseVal;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * SHARPNESS);
    canvas.height = Math.round(height * SHARPNESS);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
