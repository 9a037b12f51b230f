import { phoneCookie } from "@/lib/accounts/phone-cookie";
import type { MarketCode } from "@/lib/markets/markets";
import { PHONE_CODE } from "./belongings";
import type { Ids } from "./ids";
import { NEW_PASSWORD, PASSWORD } from "./people";
import type { Table } from "./row";

/** Accounts: how one comes in, and what is one's own once one is. */

const LINK_DEAD = "public";

const codeOf = ({ codeSecret }: Ids, market: MarketCode) => ({
  cookies: { [phoneCookie(market, "sign_in", false)]: codeSecret },
});

/** JSON of whoever is signed in. */
function ownJson(outcome: string) {
  const out = { anonymous: "401 unauthorized", blocked: "401 unauthorized", other_admin: "401 unauthorized" };
  return { ...out, unproven: "403 second_factor_required", else: outcome };
}

export const ACCOUNT_ROWS = {
  "PAGE /[locale]/sign-in": { own: "sign-in" },
  "POST /[locale]/sign-in/password": {
    names: "secret",
    counts: true,
    ask: ({ email }) => ({ form: { email, password: PASSWORD } }),
    own: { blocked: "303 /sign-in !wrong_credentials", else: "303 /account" },
    other: "303 /sign-in !wrong_credentials",
  },
  "POST /[locale]/sign-out": { own: "303 /" },
  "PAGE /[locale]/register": { own: "public" },
  "POST /[locale]/register/start": {
    names: "secret",
    ask: ({ email }) => ({ form: { name: "Somebody", email, password: NEW_PASSWORD } }),
    own: "303 /register sent",
    other: "303 /register sent",
  },
  "PAGE /[locale]/register/confirm": {
    names: "secret",
    ask: ({ registerLink }) => ({ query: { token: registerLink } }),
    own: "own",
    other: LINK_DEAD,
  },
  "POST /[locale]/register/confirm/finish": {
    names: "secret",
    ask: ({ registerLink }) => ({ form: { token: registerLink } }),
    own: "303 /account",
    other: "303 /register/confirm",
  },
  "PAGE /[locale]/forgot-password": { own: "public" },
  "POST /[locale]/forgot-password/send": {
    names: "secret",
    ask: ({ email }) => ({ form: { email } }),
    own: "303 /forgot-password sent",
    other: "303 /forgot-password sent",
  },
  "PAGE /[locale]/reset-password": {
    names: "secret",
    ask: ({ resetLink }) => ({ query: { token: resetLink } }),
    own: "own",
    other: LINK_DEAD,
  },
  "POST /[locale]/reset-password/save": {
    names: "secret",
    ask: ({ resetLink }) => ({ form: { token: resetLink, password: NEW_PASSWORD } }),
    own: "303 /sign-in reset",
    other: "303 /reset-password?token=<resetLink>",
  },

  "POST /[locale]/sign-in/google": { own: "303 http://*" },
  // Back from Google without having gone there.
  "GET /api/auth/[...nextauth]": {
    ask: (_, market) => ({ path: { nextauth: `callback/google-${market}` } }),
    own: "303 /sign-in !google_failed",
  },

  "PAGE /[locale]/sign-in/phone": { own: "public" },
  // The phone chooses the market.
  "POST /[locale]/sign-in/phone/send": {
    counts: true,
    ask: ({ freePhone }) => ({ form: { phone: freePhone } }),
    own: { other_admin: "303 /*/sign-in/phone/code elsewhere", else: "303 /sign-in/phone/code" },
    bothMarkets: true,
  },
  "PAGE /[locale]/sign-in/phone/code": { names: "secret", ask: codeOf, own: "public", other: "public" },
  "POST /[locale]/sign-in/phone/code/again": {
    counts: true,
    names: "secret",
    ask: codeOf,
    own: "303 /sign-in/phone/code sent",
    other: "303 /sign-in/phone",
  },
  "POST /[locale]/sign-in/phone/code/verify": {
    names: "secret",
    counts: true,
    ask: (of, market) => ({ ...codeOf(of, market), form: { code: PHONE_CODE } }),
    own: { blocked: "303 /sign-in/phone/code !account_blocked", else: "303 /account" },
    other: "303 /sign-in/phone/code !code_dead",
  },

  "PAGE /[locale]/invitation": {
    names: "secret",
    ask: ({ inviteLink }) => ({ query: { token: inviteLink } }),
    own: "own",
    other: LINK_DEAD,
  },
  "POST /[locale]/invitation/new": {
    names: "secret",
    ask: ({ inviteLink }) => ({ form: { token: inviteLink, name: "Somebody", password: NEW_PASSWORD } }),
    own: "303 http://*/admin",
    other: "303 /invitation?token=<inviteLink> !link_dead",
  },
  "POST /[locale]/invitation/known": {
    names: "secret",
    ask: ({ knownInviteLink }) => ({ form: { token: knownInviteLink, password: PASSWORD } }),
    // Staff and who is shut out are not invited.
    own: {
      anonymous: "303 http://*/admin",
      customer_a: "303 http://*/admin",
      customer_b: "303 http://*/admin",
      else: "303 /invitation?token=<knownInviteLink> !link_dead",
    },
    other: "303 /invitation?token=<knownInviteLink> !link_dead",
  },
  "POST /api/v1/auth/login": {
    names: "secret",
    counts: true,
    ask: ({ email }) => ({ json: { email, password: PASSWORD } }),
    own: { blocked: "401 wrong_credentials", else: "public" },
    other: "401 wrong_credentials",
  },
  "POST /api/v1/auth/register": {
    names: "secret",
    ask: ({ email }) => ({ json: { name: "Somebody", email, password: NEW_PASSWORD } }),
    own: "202",
    other: "202",
  },
  "POST /api/v1/auth/refresh": {
    names: "secret",
    ask: ({ refreshToken }) => ({ json: { refreshToken } }),
    own: { blocked: "401 unauthorized", else: "public" },
    other: "401 unauthorized",
  },
  "POST /api/v1/auth/logout": {
    names: "secret",
    ask: ({ refreshToken }) => ({ json: { refreshToken } }),
    own: "204",
    other: "204",
  },
  "POST /api/v1/auth/password-reset-request": {
    names: "secret",
    ask: ({ email }) => ({ json: { email } }),
    own: "202",
    other: "202",
  },
  "POST /api/v1/auth/password-reset": {
    names: "secret",
    ask: ({ resetLink }) => ({ json: { token: resetLink, password: NEW_PASSWORD } }),
    own: "204",
    other: "422 link_dead",
  },
  "POST /api/v1/auth/phone/request": {
    ask: ({ freePhone }) => ({ json: { phone: freePhone } }),
    own: { other_admin: "422 phone_elsewhere", else: "202" },
  },
  "POST /api/v1/auth/phone/verify": {
    names: "secret",
    counts: true,
    ask: ({ codeSecret }) => ({ json: { requestToken: codeSecret, code: PHONE_CODE } }),
    own: { blocked: "403 account_blocked", else: "public" },
    other: "422 code_dead",
  },
  "POST /api/v1/auth/second-factor": {
    ask: () => ({ json: { code: "000000" } }),
    own: {
      anonymous: "401 unauthorized",
      blocked: "401 unauthorized",
      other_admin: "401 unauthorized",
      else: "422 wrong_code",
    },
  },
  "GET /api/v1/users/me": { own: ownJson("own") },
  "PATCH /api/v1/users/me": { ask: () => ({ json: { news: true } }), own: ownJson("own") },

  "PAGE /[locale]/account-deleted": { own: "public" },
} as const satisfies Table;
