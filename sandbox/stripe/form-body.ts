export type FormValue = string | FormTree | readonly FormValue[];
export type FormTree = { readonly [key: string]: FormValue };

type Node = { [key: string]: Node | string };

const MAX_DEPTH = 8;

function segments(key: string): string[] | undefined {
  const open = key.indexOf("[");
  if (open < 0) return [key];
  const rest = key.slice(open);
  if (!/^(\[[^[\]]*\])+$/.test(rest)) return undefined;
  return [key.slice(0, open), ...rest.slice(1, -1).split("][")];
}

/** Turns `{0: a, 1: b}` into `[a, b]`; free-form maps such as metadata keep their keys because those rarely start at 0. */
function settle(node: Node | string): FormValue {
  if (typeof node === "string") return node;
  const keys = Object.keys(node);
  const values = keys.map((key) => settle(node[key] ?? ""));
  if (keys.length > 0 && keys.every((key, index) => key === String(index))) return values;
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
}

/** Parses the bracketed form encoding of Stripe's SDKs (`line_items[0][quantity]=2`). Returns undefined when it is malformed. */
export function parseForm(text: string): FormTree | undefined {
  const root: Node = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    const path = segments(key);
    if (!path || path.length > MAX_DEPTH) return undefined;
    let node = root;
    for (const [index, segment] of path.entries()) {
      const name = segment === "" ? String(Object.keys(node).length) : segment;
      if (index === path.length - 1) {
        if (typeof node[name] === "object") return undefined;
        node[name] = value;
      } else {
        const child = node[name] ?? Object.create(null);
        if (typeof child === "string") return undefined;
        node[name] = child;
        node = child;
      }
    }
  }
  const tree = settle(root);
  return typeof tree === "object" && !Array.isArray(tree) ? (tree as FormTree) : undefined;
}
