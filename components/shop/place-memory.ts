import { PLACE_COOKIE } from "@/lib/i18n/place-cookie";

const YEAR_SECONDS = 31_536_000;

/** Remembers a place, so that URLs without a prefix lead there. */
export function rememberPlace(slug: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet, and this must not wait.
  document.cookie = `${PLACE_COOKIE}=${slug};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
}

/** The address of this page in another place; its query goes with it. */
export function samePageIn(slug: string): string {
  const rest = location.pathname.split("/").slice(2).join("/");
  return `/${slug}${rest ? `/${rest}` : ""}${location.search}`;
}

/** Whether the visitor chose this place in the switch. */
export function isChosenPlace(slug: string): boolean {
  return document.cookie.split("; ").includes(`${PLACE_COOKIE}=${slug}`);
}
