/** What a code is for. */
export type PhonePurpose = "sign_in" | "change_phone";

/** How long a browser remembers that it asked for a code: longer than the code works, so that it can ask for another. */
const AGE_SECONDS = 3_600;

/** Name of the cookie with the secret of the request for a code. */
export function phoneCookie(market: string, purpose: PhonePurpose, secure: boolean): string {
  return `${secure ? "__Host-" : ""}marque_${purpose === "sign_in" ? "phone" : "new_phone"}_${market}`;
}

/** `Set-Cookie` value that keeps the secret of a request for a code; an empty `secret` takes it away. */
export function phoneCookieHeader(market: string, purpose: PhonePurpose, secret: string, secure: boolean): string {
  const age = secret === "" ? 0 : AGE_SECONDS;
  const attributes = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${phoneCookie(market, purpose, secure)}=${secret}; ${attributes}`;
}
