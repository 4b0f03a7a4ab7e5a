/** Making elements: `h('button', { class: 'primary', onclick: send }, 'Send')`. */

export type Child = Node | string | number | false | null | undefined | readonly Child[];

/** Attributes as in HTML; `on…` are listeners; false and undefined leave an attribute out. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: never) => void)>
>;

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as unknown as EventListener);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === false || child === null || child === undefined) continue;
    // Nodes first: forms and menus of the browser can be iterated too.
    if (child instanceof Node) parent.appendChild(child);
    else if (typeof child === 'object') append(parent, child);
    else parent.appendChild(document.createTextNode(String(child)));
  }
}

/** Makes these the children of `parent`, in this order, without touching those that stay where they are. */
export function setChildren(parent: Element, children: readonly Node[]): void {
  const wanted = new Set(children);
  for (const child of Array.from(parent.childNodes)) if (!wanted.has(child)) child.remove();
  for (const [index, child] of children.entries()) {
    const there = parent.childNodes.item(index);
    if (there !== child) parent.insertBefore(child, there);
  }
}

/** The element that `index.html` has under this id. */
export function pageElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`index.html has no #${id}`);
  return element;
}

/** An id for `aria-controls` and the like. */
export function createId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}

let count = 0;
