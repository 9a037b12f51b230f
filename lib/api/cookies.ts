/** The value of a request's cookie, as it was sent; of a repeated name the first. */
export function cookieValue(headers: Headers, name: string): string | undefined {
  for (const pair of headers.get("cookie")?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** Every cookie of a request by name, decoded; of a repeated name the first, and none that cannot be read. */
export function allCookies(headers: Headers): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const pair of headers.get("cookie")?.split(";") ?? []) {
    const name = pair.slice(0, Math.max(0, pair.indexOf("="))).trim();
    if (name === "" || Object.hasOwn(found, name)) continue;
    try {
      found[name] = decodeURIComponent(pair.slice(pair.indexOf("=") + 1).trim());
    } catch {
      // Not one of ours.
    }
  }
  return found;
}
