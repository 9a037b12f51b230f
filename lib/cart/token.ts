import { createHash } from "node:crypto";

/** The form of a cart token: 160 random bits in base 32. */
const TOKEN = /^[0-9a-hjkmnp-tv-z]{32}$/;

/** SHA-256 of a cart token, hex; `undefined` when the value cannot be one. Only the hash is stored. */
export function hashCartToken(token: string | undefined): string | undefined {
  return token !== undefined && TOKEN.test(token) ? createHash("sha256").update(token).digest("hex") : undefined;
}

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A cart token made from a keyed hash: whoever holds the key can make it again, and none has to be stored. */
export function cartTokenOf(mac: string): string {
  const bytes = createHash("sha256").update(mac).digest();
  return [...bytes].map((byte) => ALPHABET[byte % 32]).join("");
}

/** Name of the cookie that holds a market's cart token. */
export function cartCookie(market: string): string {
  return `marque_cart_${market}`;
}

/** How long an untouched cart is kept. */
export const CART_DAYS = 90;
