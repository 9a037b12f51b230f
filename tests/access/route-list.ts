import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a route is asked with: a page, an HTTP method of a route handler, or a server action by its name. */
export type Route = {
  /** `PAGE /[locale]/cart`, `POST /api/v1/orders`, `ACTION app/x/actions.ts`. */
  readonly key: string;
  readonly kind: "PAGE" | "ACTION" | Method;
  /** The address, parameters in brackets. */
  readonly path: string;
};

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof METHODS)[number];

/**
 * Everything a visitor can ask an application for, read from its file tree and sorted: each `page.tsx`, each method that a
 * `route.ts` exports, and each file with server actions.
 * @throws Error for a file whose routes it cannot tell: the list is whole or there is none
 */
export function listRoutes(root: string): readonly Route[] {
  return SOURCES.flatMap((folder) => filesIn(root, folder))
    .flatMap((file) => routesOf(file, readFileSync(join(root, file), "utf8")))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Where server actions may be; pages and handlers are in the first. */
const SOURCES = ["app", "components", "lib"];

function filesIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|jsx?|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

function routesOf(file: string, source: string): readonly Route[] {
  const actions = /^\s*["']use server["']/m.test(source) ? [routeOf("ACTION", file)] : [];
  if (!file.startsWith("app/") || file.includes("/_")) return actions;
  const name = file.split("/").at(-1) ?? "";
  if (/^(?:sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\d*\./.test(name)) {
    throw new Error(`${file} answers requests in a way this list does not know`);
  }
  const [, what] = /^(page|route)\.\w+$/.exec(name) ?? [];
  if (!what) return actions;
  const path = addressOf(file);
  if (what === "page") return [routeOf("PAGE", path), ...actions];
  return [...methodsOf(file, source).map((method) => routeOf(method, path)), ...actions];
}

function routeOf(kind: Route["kind"], path: string): Route {
  return { key: `${kind} ${path}`, kind, path };
}

/** `app/(live)/[locale]/cart/page.tsx` → `/[locale]/cart`. */
function addressOf(file: string): string {
  const folders = file.split("/").slice(1, -1);
  const strange = folders.find((folder) => folder.startsWith("@") || /^\(\.+\)/.test(folder));
  if (strange) throw new Error(`${file}: a folder like ${strange} is not known here`);
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`;
}

/** The HTTP methods a route handler exports. */
function methodsOf(file: string, source: string): readonly Method[] {
  if (/^export\s+(?:\*|(?:const|let|var)\s*[{[])/m.test(source)) {
    throw new Error(`${file}: write each exported method by its name`);
  }
  const declared = [...source.matchAll(/^export\s+(?:const|let|var|(?:async\s+)?function)\s+(\w+)/gm)].map(
    ([, name]) => name,
  );
  const listed = [...source.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((one) =>
      one
        .trim()
        .split(/\s+as\s+/)
        .at(-1),
    ),
  );
  const methods = METHODS.filter((method) => declared.includes(method) || listed.includes(method));
  if (methods.length === 0) throw new Error(`${file} exports no method`);
  return methods;
}

/** What differs between the routes there are and those a table has rows for; both empty when it is whole. */
export function compareRoutes(
  routes: readonly Route[],
  rows: readonly string[],
): { readonly withoutRow: readonly string[]; readonly withoutRoute: readonly string[] } {
  const keys = routes.map(({ key }) => key);
  return {
    withoutRow: keys.filter((key) => !rows.includes(key)),
    withoutRoute: rows.filter((key) => !keys.includes(key)),
  };
}
