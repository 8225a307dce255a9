// Saving what is shown: a small menu, and files that the browser puts where downloads go.
import { exported } from "./api";
import { h, replace } from "./dom";
import { reasonOf } from "./fault";
import { pngFile, standalone, svgFile, type KeyEntry } from "./picture";
import { t } from "./words";

export interface SaveEntry {
  label: string;
  make: () => Promise<{ blob: Blob; name: string }>;
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name, target: "_self" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const FORMATS = [["csv", "CSV"], ["jsonl", "JSON Lines"], ["webannotation", "Web Annotation"]] as const;

// `query`: what is shown, as the API takes it. Counts have no places in a text that could be annotated.
export function exportEntries(query: URLSearchParams): SaveEntry[] {
  const formats = query.get("of") === "statistics" ? FORMATS.slice(0, 2) : FORMATS;
  return formats.map(([format, label]) => ({
    label,
    make: () => {
      const asked = new URLSearchParams(query);
      asked.set("format", format);
      return exported(asked);
    },
  }));
}

export function pictureEntries(picture: () => SVGSVGElement, name: string, key: KeyEntry[] = []): SaveEntry[] {
  const make = (suffix: string, file: (picture: SVGSVGElement) => Blob | Promise<Blob>) => async () => ({
    blob: await file(await standalone(picture(), key)),
    name: `isnad-${name}.${suffix}`,
  });
  return [
    { label: "SVG", make: make("svg", svgFile) },
    { label: "PNG", make: make("png", pngFile) },
  ];
}

// The entries are asked for when one is chosen: what is shown may have changed since.
export function saveMenu(entries: () => SaveEntry[], title = t("save"), hint = ""): HTMLElement {
  const status = h("span", { class: "status", role: "status" });
  const save = async (entry: SaveEntry): Promise<void> => {
    replace(status, t("saving"));
    try {
      const { blob, name } = await entry.make();
      download(blob, name);
      replace(status, `${t("saved")}: `, h("bdi", { dir: "ltr" }, name));
    } catch (error) {
      replace(status, reasonOf(error));
    }
  };
  const buttons = entries().map(({ label }, at) =>
    h("li", {}, h("button", { type: "button", lang: "en", dir: "ltr", click: () => { const entry = entries()[at]; if (entry) void save(entry); } }, label)),
  );
  return h("details", { class: "save" }, h("summary", {}, title), h("ul", {}, buttons), hint && h("p", { class: "hint" }, hint), status);
}
