/**
 * Whether a state-changing request that carries our cookies was made by our own pages: no sign of another site in
 * `Sec-Fetch-Site`, and an `Origin`, when there is one, of this host. A request without either is not a browser's.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  try {
    return new URL(origin).host === headers.get("host");
  } catch {
    return false;
  }
}
