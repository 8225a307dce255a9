// Which view is shown stands in the address, so that it can be shared and the way back works.

export interface View {
  element: HTMLElement;
  title: string;
  // The address changed within the same view; true where the view has taken care of it.
  update?: (url: URL) => boolean;
  leave?: () => void;
}

let show: (url: URL) => void = () => {};

export function startRouter(draw: (url: URL) => void): void {
  show = draw;
  addEventListener("popstate", () => show(new URL(location.href)));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<Element>("a") : null;
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.getAttribute("target")) return;
    // In a chart it is a link of SVG.
    const to = link instanceof HTMLAnchorElement ? link.href : link.getAttribute("href");
    if (!to) return;
    const url = new URL(to, location.href);
    if (url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
    event.preventDefault();
    go(url);
  });
  show(new URL(location.href));
}

export function go(to: URL | string): void {
  const url = new URL(to, location.href);
  history.pushState(null, "", url);
  show(url);
}

// For what is typed: no step back for each letter.
export function become(url: URL): void {
  history.replaceState(history.state, "", url);
}
