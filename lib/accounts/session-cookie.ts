import { SESSION_MS } from "./session";

/** Name of a market's session cookie. Over https it has the prefix that binds it to this host and to TLS. */
export function sessionCookie(market: string, secure: boolean): string {
  return `${secure ? "__Host-" : ""}marque_session_${market}`;
}

/** `Set-Cookie` value that hands a browser its session; an empty `sealed` takes it away. */
export function sessionCookieHeader(market: string, sealed: string, secure: boolean): string {
  const age = sealed === "" ? 0 : SESSION_MS / 1000;
  const attributes = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${sessionCookie(market, secure)}=${sealed}; ${attributes}`;
}
