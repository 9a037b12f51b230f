/** Pages that a sign-in may lead back to. */
const PATH = /^\/(?:account|orders|wishlist|checkout|compare|cart)(?:\/[a-z0-9_-]+){0,4}(?:\?token=[0-9a-f]{64})?$/;

/** Where a sign-in leads, a path below the locale: `next` when it is one of our own pages, else the account. */
export function nextPage(next: string | undefined): string {
  return next !== undefined && PATH.test(next) ? next : "/account";
}

/** A page of signing in that remembers where the visitor wanted to go. */
export function withNext(path: string, next: string | undefined, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(next && { next }), ...more }).toString();
  return query ? `${path}?${query}` : path;
}
