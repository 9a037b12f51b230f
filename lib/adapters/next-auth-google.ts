import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions, type CookieOption } from "next-auth";
import { z } from "zod";
import type { GoogleProfile, GoogleSignIn } from "@/lib/accounts/google";
import { nextPage } from "@/lib/accounts/next-page";
import { SESSION_MS, type SessionClaims } from "@/lib/accounts/session";
import { sessionCookie } from "@/lib/accounts/session-cookie";
import type { Logger } from "@/lib/kernel/logger";
import type { Market } from "@/lib/markets/market";

// next-auth takes its own address from NEXTAUTH_URL, one for all markets, or from headers when it is told to trust them.
// The headers it sees here are made below from the market's configured origin, never those of a request.
delete process.env.NEXTAUTH_URL;
process.env.AUTH_TRUST_HOST = "true";

// A bundler hands over the default export of a CommonJS module, Node the module.
const handle = "default" in NextAuth ? (NextAuth.default as typeof NextAuth) : NextAuth;

type Settings = {
  readonly market: Pick<Market, "locales"> & { readonly code: string };
  /** The market's own, `https://…` without a trailing slash. */
  readonly origin: string;
  /** Of its session cookies. */
  readonly secret: string;
  readonly google: { readonly clientId: string; readonly clientSecret: string; readonly issuer: string };
  readonly log: Logger;
};

const Profile = z.object({
  sub: z.string(),
  email: z.string().default(""),
  email_verified: z.union([z.boolean(), z.stringbool()]).catch(false),
  hd: z.string().nullish(),
  name: z.string().nullish(),
});

/** Google sign-in of one market by next-auth: state, PKCE, the token and its signature, and the session cookie are its. */
export function nextAuthGoogle(settings: Settings): GoogleSignIn {
  const { market, origin } = settings;
  const provider = `google-${market.code}`;
  const home = `${origin}/${market.locales[0]?.slug ?? ""}/account`;
  return {
    async begin(returnTo) {
      const options = optionsOf(settings, { redirect: async () => safeReturn(settings, returnTo) ?? home });
      const csrf = await run(settings, options, { action: ["csrf"], method: "GET" });
      const { csrfToken } = z.object({ csrfToken: z.string() }).parse(csrf.body);
      const asked = await run(settings, options, {
        action: ["signin", provider],
        method: "POST",
        cookies: csrf.set,
        body: { csrfToken, callbackUrl: returnTo },
      });
      if (!asked.to || asked.to.startsWith(`${origin}/`)) return undefined;
      return { to: asked.to, cookies: asked.cookies };
    },
    async finish({ query, cookies }, welcome) {
      let returnTo = home;
      let claims: SessionClaims | undefined;
      const options = optionsOf(settings, {
        redirect: async ({ url }) => {
          returnTo = safeReturn(settings, url) ?? home;
          return returnTo;
        },
        signIn: async ({ profile }) => {
          const read = Profile.safeParse(profile);
          claims = read.success ? await welcome(profileOf(read.data), returnTo) : undefined;
          return claims !== undefined;
        },
        jwt: async () => (claims ? tokenOf(claims) : {}),
      });
      const done = await run(settings, options, { action: ["callback", provider], method: "GET", query, cookies });
      const through = claims !== undefined && done.to === returnTo;
      return { to: through ? done.to : undefined, returnTo, cookies: done.cookies };
    },
  };
}

function profileOf({ sub, email, email_verified, hd, name }: z.infer<typeof Profile>): GoogleProfile {
  return { subject: sub, email, emailVerified: email_verified, hostedDomain: hd ?? undefined, name: name ?? "" };
}

/** As `nextAuthSessions` reads it. */
function tokenOf({ accountId, sessionId, version, market }: SessionClaims) {
  return { sub: accountId, sid: sessionId, sv: version, mkt: market };
}

/** A page of this market that a sign-in may lead to; whatever else a cookie says is not followed. */
function safeReturn({ market, origin }: Settings, url: string): string | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined;
  const [, slug = "", path = ""] = /^\/([a-z]{2}-[a-z]{2})(\/.*)$/.exec(url.slice(origin.length)) ?? [];
  const isOwn = market.locales.some((locale) => locale.slug === slug) && nextPage(path) === path;
  return isOwn ? `${origin}/${slug}${path}` : undefined;
}

function optionsOf(
  { market, origin, secret, google, log }: Settings,
  callbacks: AuthOptions["callbacks"],
): AuthOptions {
  const secure = origin.startsWith("https:");
  const cookie = (name: string, maxAge: number): CookieOption => ({
    name: `${secure ? "__Host-" : ""}marque_google_${name}_${market.code}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge },
  });
  const session = cookie("session", SESSION_MS / 1000);
  const way = 15 * 60;
  return {
    secret,
    session: { strategy: "jwt", maxAge: SESSION_MS / 1000 },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { ...session, name: sessionCookie(market.code, secure) },
      csrfToken: cookie("csrf", way),
      callbackUrl: cookie("return", way),
      pkceCodeVerifier: cookie("pkce", way),
      state: cookie("state", way),
      nonce: cookie("nonce", way),
    },
    providers: [
      {
        id: `google-${market.code}`,
        name: "Google",
        type: "oauth",
        clientId: google.clientId,
        clientSecret: google.clientSecret,
        wellKnown: `${google.issuer}/.well-known/openid-configuration`,
        idToken: true,
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid email profile", prompt: "select_account" } },
        // In the body of the request: Google takes it there, and so does its stand-in.
        client: { token_endpoint_auth_method: "client_secret_post" },
        httpOptions: { timeout: 8_000 },
        profile: ({ sub }: { readonly sub: string }) => ({ id: sub }),
      },
    ],
    callbacks: { ...callbacks },
    logger: {
      error: (code) => log.warn({ code }, "google sign-in failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}

type Call = {
  readonly action: readonly string[];
  readonly method: "GET" | "POST";
  readonly query?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
};

type Answer = {
  readonly to: string | undefined;
  /** `Set-Cookie` values. */
  readonly cookies: readonly string[];
  /** The same by name. */
  readonly set: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** One call of next-auth's handler, with a request made for it: nothing of the real one reaches it unasked. */
async function run({ origin }: Settings, options: AuthOptions, call: Call): Promise<Answer> {
  const { host, protocol } = new URL(origin);
  const headers = new Map<string, unknown>();
  let body: unknown;
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: call.action },
    cookies: call.cookies ?? {},
    body: call.body,
    headers: { "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) },
  };
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) && response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    json: (value: unknown) => {
      body = value;
    },
    send: (value: unknown) => {
      body = value;
    },
    end: () => {},
  };
  // The handler uses no more of Node's request and response than is made here.
  await handle(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  const cookies = z.array(z.string()).catch([]).parse(headers.get("set-cookie"));
  const set = Object.fromEntries(
    cookies.map((cookie) => {
      const [pair = ""] = cookie.split(";");
      return [pair.slice(0, pair.indexOf("=")), decodeURIComponent(pair.slice(pair.indexOf("=") + 1))];
    }),
  );
  return { to: z.string().optional().catch(undefined).parse(headers.get("location")), cookies, set, body };
}
