/** Creating elements: `h('button', { class: 'primary', onclick: send }, 'Send')`. */

export type Child = Node | string | number | false | null | undefined | readonly Child[];

/** Attributes as in HTML. A function under `on…` is a listener. False and undefined leave one out. */
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
    // Nodes come first, because forms and selects are nodes that can be iterated too.
    if (child instanceof Node) parent.appendChild(child);
    else if (typeof child === 'object') append(parent, child);
    else parent.appendChild(document.createTextNode(String(child)));
  }
}

/** Makes these the children of `parent`, in this order. A child that is in its place is left untouched. */
export function setChildren(parent: Element, children: readonly Node[]): void {
  const wanted = new Set(children);
  for (const child of Array.from(parent.childNodes)) if (!wanted.has(child)) child.remove();
  for (const [index, child] of children.entries()) {
    const current = parent.childNodes.item(index);
    if (current !== child) parent.insertBefore(child, current);
  }
}

/** The element with this id in `index.html`. Throws when there is none. */
export function pageElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`index.html has no #${id}`);
  return element;
}

/** A new id, for `aria-controls` and similar references. */
export function createId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}

let count = 0;
