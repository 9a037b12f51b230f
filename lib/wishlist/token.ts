import { createHash } from "node:crypto";

/** The form of a wishlist's secrets, the cookie's and the link's: 160 random bits in base 32. */
const TOKEN = /^[0-9a-hjkmnp-tv-z]{32}$/;

export function isWishlistToken(value: string | undefined): value is string {
  return value !== undefined && TOKEN.test(value);
}

/** SHA-256 of a guest's token, hex; `undefined` when the value cannot be one. Only the hash is stored. */
export function hashWishlistToken(token: string | undefined): string | undefined {
  return isWishlistToken(token) ? createHash("sha256").update(token).digest("hex") : undefined;
}

/** Name of the cookie that holds a guest's wishlist token in a market. */
export function wishlistCookie(market: string): string {
  return `marque_wishlist_${market}`;
}

/** How long an untouched wishlist of a guest is kept. */
export const WISHLIST_DAYS = 365;

/** `Set-Cookie` value that keeps a guest's wishlist token for a year; `null` forgets it. */
export function wishlistCookieHeader(market: string, token: string | null, secure: boolean): string {
  const age = token === null ? 0 : WISHLIST_DAYS * 86_400;
  const attributes = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${wishlistCookie(market)}=${token ?? ""}; ${attributes}`;
}
