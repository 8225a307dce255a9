// Elements, made one way: text goes in as text, so that nothing that an article or an address holds becomes markup.

type Child = Node | string | number | null | undefined | false;
type Listener = (event: Event) => void;
type Attribute = string | number | boolean | Listener | null | undefined;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  put(element, ...children);
  return element;
}

export function put(element: Element, ...children: (Child | Child[])[]): void {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

export function replace(element: Element, ...children: (Child | Child[])[]): void {
  element.replaceChildren();
  put(element, ...children);
}

// A name or a title within text of the other direction.
export function isolated(text: string, attributes: Record<string, Attribute> = {}): HTMLElement {
  return h("bdi", attributes, text);
}
