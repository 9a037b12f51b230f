import { CART_DAYS, cartCookie } from "./token";

/** `Set-Cookie` value that keeps a market's cart token for 90 days. */
export function cartCookieHeader(market: string, token: string, secure: boolean): string {
  const attributes = `Path=/; Max-Age=${CART_DAYS * 86_400}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${cartCookie(market)}=${token}; ${attributes}`;
}

/** `Set-Cookie` value that forgets a market's cart. */
export function noCartCookieHeader(market: string, secure: boolean): string {
  return `${cartCookie(market)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
