import { phoneCookie } from "@/lib/accounts/phone-cookie";
import { newToken } from "@/lib/kernel/ids";
import type { MarketCode } from "@/lib/markets/markets";
import { localeOf, PHONE_CODE } from "./belongings";
import type { Ids } from "./ids";
import { NEW_PASSWORD, PASSWORD } from "./people";
import { signedIn, signedInForm, type Table } from "./row";

/** What is one's own once one is signed in. */

const LINK_DEAD = "public";
const PROVE = "303 /account/second-factor/prove?next=";
const NO_FACTOR = "307 /account/second-factor";
const NO_CODE = "303 /account/phone";
const newPhoneOf = ({ newPhoneSecret }: Ids, market: MarketCode) => ({
  cookies: { [phoneCookie(market, "change_phone", false)]: newPhoneSecret },
});

function addressForm(market: MarketCode) {
  const street = { customerName: "Somebody", line1: "1 Broad St", city: "New York" };
  return market === "us"
    ? { ...street, phone: "(212) 555-0123", region: "NY", postalCode: "10004" }
    : { ...street, phone: "0555 123 456", region: "osh", postalCode: "" };
}

export const OWN_ROWS = {
  "PAGE /[locale]/account": { own: signedIn("own") },
  "PAGE /[locale]/account/security": { own: signedIn("own") },
  "POST /[locale]/account/security/password": {
    ask: () => ({ form: { current: PASSWORD, password: NEW_PASSWORD } }),
    own: signedInForm("303 /account/security saved"),
  },
  "POST /[locale]/account/security/email": {
    ask: () => ({ form: { current: PASSWORD, email: `${newToken()}@example.test` } }),
    own: signedInForm("303 /account/security sent"),
  },
  "POST /[locale]/account/security/sessions": {
    names: "record",
    ask: ({ sessionId }) => ({ form: { session: sessionId } }),
    own: signedInForm("303 /account/security ended"),
    other: signedInForm("303 /account/security gone"),
  },
  "PAGE /[locale]/account/email/confirm": {
    names: "record",
    ask: ({ emailLink }) => ({ query: { token: emailLink } }),
    own: signedIn("own"),
    other: signedIn(LINK_DEAD),
  },
  "POST /[locale]/account/email/confirm/finish": {
    names: "record",
    ask: ({ emailLink }) => ({ form: { token: emailLink } }),
    own: signedInForm("303 /account/security changed"),
    other: signedInForm("303 /account/email/confirm"),
  },

  "PAGE /[locale]/account/cards": { own: signedIn("public") },
  "POST /[locale]/account/cards/add": { own: signedInForm("303 http://*") },
  "GET /[locale]/account/cards/added": { own: "303 /account/cards added" },
  "POST /[locale]/account/cards/remove": {
    names: "record",
    cards: true,
    ask: ({ cardId }) => ({ form: { card: cardId } }),
    own: signedInForm("303 /account/cards removed"),
    other: signedInForm("303 /account/cards !not_found"),
  },

  "PAGE /[locale]/account/credit": { own: signedIn("public") },

  "PAGE /[locale]/account/phone": { own: signedIn("public") },
  "POST /[locale]/account/phone/send": {
    ask: ({ freePhone }) => ({ form: { phone: freePhone } }),
    own: signedInForm("303 /account/phone/code"),
  },
  "PAGE /[locale]/account/phone/code": {
    names: "record",
    ask: newPhoneOf,
    own: signedIn("public"),
    other: signedIn("public"),
  },
  "POST /[locale]/account/phone/code/again": {
    names: "record",
    ask: newPhoneOf,
    own: { anonymous: NO_CODE, blocked: NO_CODE, unproven: NO_CODE, else: "303 /account/phone/code sent" },
    other: NO_CODE,
  },
  "POST /[locale]/account/phone/code/verify": {
    names: "record",
    ask: (of, market) => ({ ...newPhoneOf(of, market), form: { code: PHONE_CODE } }),
    own: signedInForm("303 /account/phone changed"),
    other: signedInForm("303 /account/phone/code !code_dead"),
  },

  "PAGE /[locale]/account/addresses": { own: signedIn("own") },
  "PAGE /[locale]/account/addresses/new": { own: signedIn("own") },
  "PAGE /[locale]/account/addresses/[id]": {
    names: "record",
    ask: ({ addressId }) => ({ path: { id: addressId } }),
    own: signedIn("own"),
    other: signedIn("missing"),
  },
  "POST /[locale]/account/addresses/save": {
    names: "record",
    ask: ({ addressId }, market) => ({ form: { ...addressForm(market), id: addressId } }),
    own: signedInForm("303 /account/addresses saved"),
    other: signedInForm("404"),
  },
  "POST /[locale]/account/addresses/default": {
    names: "record",
    ask: ({ addressId }) => ({ form: { id: addressId } }),
    own: signedInForm("303 /account/addresses defaulted"),
    other: signedInForm("303 /account/addresses !missing"),
  },
  "POST /[locale]/account/addresses/delete": {
    names: "record",
    ask: ({ addressId }) => ({ form: { id: addressId } }),
    own: signedInForm("303 /account/addresses deleted"),
    other: signedInForm("303 /account/addresses !missing"),
  },
  "PAGE /[locale]/account/orders": { own: signedIn("own") },
  "PAGE /[locale]/account/orders/[id]": {
    names: "record",
    ask: ({ orderId }) => ({ path: { id: orderId } }),
    own: signedIn("own"),
    other: signedIn("missing"),
  },
  "POST /[locale]/account/orders/[id]/again": {
    names: "record",
    ask: ({ orderId }) => ({ path: { id: orderId } }),
    own: signedInForm("303 /cart added"),
    other: signedInForm("404"),
  },
  "PAGE /[locale]/account/profile": { own: signedIn("own") },
  "POST /[locale]/account/profile/save": {
    ask: (_, market) => ({ form: { name: "Somebody Else", locale: localeOf(market) } }),
    own: signedInForm("303 /account/profile saved"),
  },
  "PAGE /[locale]/account/privacy": { own: signedIn("public") },
  "GET /[locale]/account/privacy/export": { own: { ...signedInForm("own"), unproven: "403" } },
  "POST /[locale]/account/privacy/delete": {
    ask: () => ({ form: { current: PASSWORD } }),
    own: signedInForm("303 /account-deleted deleted"),
  },

  "PAGE /[locale]/account/second-factor": { own: signedIn("public") },
  "PAGE /[locale]/account/second-factor/prove": {
    // Who has no second factor is led to where one is set up.
    own: { ...signedIn(NO_FACTOR), stale_admin: "prove" },
  },
  "POST /[locale]/account/second-factor/begin": { own: signedInForm("303 /account/second-factor") },
  "POST /[locale]/account/second-factor/confirm": {
    ask: () => ({ form: { code: "000000" } }),
    own: signedInForm("303 /account/second-factor !not_begun"),
  },
  "POST /[locale]/account/second-factor/codes": {
    own: signedInForm({ stale_admin: PROVE, else: "303 /account/second-factor" }),
  },
  "POST /[locale]/account/second-factor/off": {
    own: signedInForm({ stale_admin: PROVE, else: "303 /account/second-factor !not_enrolled" }),
  },
  "POST /[locale]/account/second-factor/prove/check": {
    ask: () => ({ form: { code: "000000" } }),
    own: {
      anonymous: "401",
      blocked: "401",
      other_admin: "401",
      else: "303 /account/second-factor/prove?next=* !wrong_code",
    },
  },
} as const satisfies Table;
