import { cartCookie } from "@/lib/cart/token";
import { quote } from "@/lib/checkout/quote";
import { MARKETS } from "@/lib/markets/markets";
import { wishlistCookie } from "@/lib/wishlist/token";
import type { Ids } from "./ids";
import { type Line, type Outcome, signedInForm, type Table } from "./row";

/** The catalogue, carts, checkout and orders: for everybody; what is somebody's is behind a secret. */

const cartOf = (of: Ids, market: "kg" | "us") => ({ cookies: { [cartCookie(market)]: of.cartToken } });
const listOf = (of: Ids, market: "kg" | "us") => ({ cookies: { [wishlistCookie(market)]: of.wishlistToken } });
const draftOf = ({ draftToken }: Ids) => ({ path: { token: draftToken } });
const tokenOf = ({ orderToken }: Ids) => ({ path: { token: orderToken } });
/** Who is signed in has the cart of the account, whatever token is sent. */
const ownCart = (nobody: Outcome, others: Outcome): Line => ({
  anonymous: nobody,
  blocked: nobody,
  unproven: nobody,
  other_admin: nobody,
  else: others,
});
const NOTHING_THERE = { own: "404 not_found" } as const;

function orderBody(market: "kg" | "us") {
  const region = market === "us" ? "NY" : "osh";
  const line = { variantId: "var_x", unitPriceMinor: 1_999, compareAtMinor: null, quantity: 1 };
  return {
    email: "somebody@example.test",
    customerName: "Somebody",
    phone: market === "us" ? "(212) 555-0123" : "0555 123 456",
    shippingAddress: { region, line1: "1 Broad St", city: "New York", postalCode: "10004" },
    paymentMethod: "stripe",
    expectedTotalMinor: quote(MARKETS[market], [line], region).totalMinor,
  };
}

export const SHOP_ROWS = {
  "PAGE /[locale]": { own: "public" },
  "PAGE /[locale]/[...rest]": { ask: () => ({ path: { rest: "nowhere/at-all" } }), own: "missing" },
  "PAGE /[locale]/c/[...path]": {
    ask: () => ({ path: { path: "shelf" } }),
    own: "public",
    bothMarkets: true,
  },
  "PAGE /[locale]/help": { own: "public" },
  // Only `/c/<path>?sort=…` leads there; its own address leads nowhere.
  "PAGE /[locale]/listing/[sort]/[page]/[...path]": {
    ask: () => ({ path: { sort: "newest", page: "1", path: "shelf" } }),
    own: "missing",
  },
  "PAGE /[locale]/p/[slug]": {
    names: "secret",
    ask: ({ productSlug }) => ({ path: { slug: productSlug } }),
    own: "public",
    other: "missing",
    bothMarkets: true,
  },
  "PAGE /[locale]/search": { ask: () => ({ query: { q: "goods" } }), own: "public" },

  "PAGE /[locale]/cart": { names: "secret", ask: cartOf, own: "own", other: "public" },
  "POST /[locale]/cart/add": {
    names: "secret",
    ask: ({ variantId }) => ({ form: { variantId } }),
    own: "303 /cart?added=*",
    other: "303 /cart?problem=variant_not_found",
  },
  "POST /[locale]/cart/prices": { own: "303 /cart" },
  "POST /[locale]/cart/quantity": {
    names: "record",
    ask: ({ itemId }) => ({ form: { itemId, quantity: "2" } }),
    own: "303 /cart",
    other: "303 /cart?problem=line_gone",
  },
  "POST /[locale]/cart/remove": {
    names: "record",
    ask: ({ itemId }) => ({ form: { itemId } }),
    own: "303 /cart?removed=*",
    other: "303 /cart?problem=line_gone",
  },

  "POST /[locale]/cart/code": {
    ask: () => ({ form: { code: "NO-SUCH-CODE" } }),
    own: { other_admin: "303 /cart?problem=cart_empty", else: "303 /cart#code !promotion_unknown" },
  },
  "POST /[locale]/cart/code/remove": { ask: () => ({ form: { id: "prm_none" } }), own: "303 /cart#code" },
  "POST /[locale]/cart/credit": { own: signedInForm("303 /cart#code") },

  "PAGE /[locale]/checkout": { names: "secret", ask: cartOf, own: "own", other: "public" },
  "POST /[locale]/checkout/draft": {
    names: "secret",
    ask: (of, market) => ({ ...cartOf(of, market), form: { note: "later" } }),
    own: "204",
    other: "204",
  },
  "POST /[locale]/checkout/place": {
    names: "secret",
    ask: (of, market) => {
      const { shippingAddress, expectedTotalMinor, ...fields } = orderBody(market);
      const form = { ...fields, ...shippingAddress, expectedTotalMinor: String(expectedTotalMinor), billingSame: "on" };
      return { ...cartOf(of, market), form };
    },
    own: "303 http://*",
    other: ownCart("303 /cart?problem=cart_empty", "303 http://*"),
  },

  "PAGE /[locale]/orders/[token]": { names: "secret", ask: tokenOf, own: "own", other: "missing" },
  "POST /[locale]/orders/[token]/change": {
    names: "secret",
    ask: tokenOf,
    own: "303 /orders/<orderToken>?problem=illegal_transition",
    other: "404",
  },
  "POST /[locale]/orders/[token]/pay": {
    names: "secret",
    ask: tokenOf,
    own: "303 /orders/<orderToken>?problem=illegal_transition",
    other: "404",
  },
  "POST /[locale]/orders/[token]/edit/pay": {
    names: "secret",
    ask: tokenOf,
    own: "303 /orders/<orderToken>?problem=illegal_transition",
    other: "404",
  },
  "POST /[locale]/orders/[token]/cancel": {
    names: "secret",
    ask: tokenOf,
    own: "303 /orders/<orderToken>?problem=illegal_transition",
    other: "404",
  },
  "PAGE /[locale]/orders/[token]/returns": { names: "secret", ask: tokenOf, own: "own", other: "missing" },
  "POST /[locale]/orders/[token]/returns/ask": {
    names: "secret",
    ask: ({ orderToken, lineId }) => ({
      path: { token: orderToken },
      form: { [`units.${lineId}`]: "1", [`reason.${lineId}`]: "damaged", wants: "refund" },
    }),
    own: "303 /orders/<orderToken> return_requested",
    other: "404",
  },
  "POST /[locale]/orders/[token]/proof": {
    names: "secret",
    ask: tokenOf,
    own: "303 /orders/<orderToken>?problem=upload_empty",
    other: "404",
  },
  // The store has nothing of it: whoever may read it is told that it cannot be had now.
  "GET /[locale]/orders/[token]/files/[id]": {
    names: "secret",
    ask: ({ transferToken, fileId }) => ({ path: { token: transferToken, id: fileId } }),
    own: "503",
    other: "404",
  },
  "PAGE /[locale]/drafts/[token]": { names: "secret", ask: draftOf, own: "own", other: "missing" },
  "POST /[locale]/drafts/[token]/typed": {
    names: "secret",
    ask: (of) => ({ ...draftOf(of), form: { note: "later" } }),
    own: "204",
    other: "404",
  },
  "POST /[locale]/drafts/[token]/place": {
    names: "secret",
    ask: (of, market) => {
      const { paymentMethod, expectedTotalMinor } = orderBody(market);
      const form = { paymentMethod, expectedTotalMinor: String(expectedTotalMinor), billingSame: "on" };
      return { ...draftOf(of), form };
    },
    own: "303 http://*",
    other: "404",
  },
  "POST /[locale]/drafts/[token]/again": {
    names: "secret",
    ask: draftOf,
    own: "303 /drafts/<draftToken>",
    other: "404",
  },
  "PAGE /[locale]/track": { own: "public" },
  "POST /[locale]/track/find": {
    names: "secret",
    ask: ({ orderNumber, orderEmail }) => ({ form: { number: orderNumber, contact: orderEmail } }),
    own: "303 /orders/<orderToken>",
    other: "303 /track !not_found",
  },
  // What is in the file is packed: a status alone says that it came.
  "GET /[locale]/orders/[token]/invoice": { names: "secret", ask: tokenOf, own: "public", other: "404" },
  // Nothing is to be paid: it leads to the order.
  "PAGE /[locale]/orders/[token]/qr": {
    names: "secret",
    ask: tokenOf,
    own: "307 /orders/<orderToken>",
    other: "missing",
  },
  "GET /[locale]/orders/[token]/qr/state": { names: "secret", ask: tokenOf, own: "public", other: "404" },
  "GET /[locale]/orders/[token]/return": {
    names: "secret",
    ask: tokenOf,
    own: "303 /orders/<orderToken>",
    other: "303 /orders/<orderToken>",
  },

  "PAGE /[locale]/stock-alert": {
    names: "secret",
    ask: ({ productSlug }) => ({ query: { v: productSlug } }),
    // What can be had is not waited for: no field, and nobody's address in it.
    own: "public",
    other: "missing",
  },
  "POST /[locale]/stock-alert/save": {
    names: "secret",
    ask: ({ productSlug }) => ({ form: { sku: productSlug, email: "waits@example.test" } }),
    own: "303 /stock-alert?v=<productSlug> !available",
    other: "303 /stock-alert?v=<productSlug> !variant_not_found",
  },
  "PAGE /[locale]/wishlist": { names: "secret", ask: listOf, own: "own", other: "public" },
  "PAGE /[locale]/wishlist/[shareToken]": {
    names: "secret",
    ask: ({ shareToken }) => ({ path: { shareToken } }),
    own: "own",
    other: "missing",
  },
  "POST /[locale]/wishlist/add": {
    names: "secret",
    ask: ({ productSlug }) => ({ form: { slug: productSlug } }),
    own: "303 /wishlist added",
    other: "303 /wishlist !not_found",
  },
  "POST /[locale]/wishlist/remove": {
    names: "record",
    ask: ({ productSlug }) => ({ form: { slug: productSlug } }),
    own: "303 /wishlist removed",
    other: "303 /wishlist !gone",
  },
  "POST /[locale]/wishlist/share": { own: { other_admin: "303 /wishlist !empty", else: "303 /wishlist shared" } },
  "POST /[locale]/wishlist/unshare": { own: "303 /wishlist unshared" },
  "GET /api/v1/wishlist": { names: "secret", ask: listOf, own: "own", other: "public" },
  "POST /api/v1/wishlist/items": {
    names: "secret",
    ask: ({ productId }) => ({ json: { productId } }),
    own: "201",
    other: "404 not_found",
  },
  "DELETE /api/v1/wishlist/items/[id]": {
    names: "record",
    ask: ({ productId }) => ({ path: { id: productId } }),
    own: "public",
    other: "404 not_found",
  },

  "PAGE /[locale]/compare": {
    names: "secret",
    ask: ({ productSlug }) => ({ query: { p: productSlug } }),
    own: "public",
    other: "public",
  },
  "POST /[locale]/compare/add": {
    names: "secret",
    ask: ({ productSlug }) => ({ form: { slug: productSlug } }),
    own: "303 /compare?p=<productSlug>",
    other: "303 /compare !not_found",
  },
  "POST /[locale]/compare/clear": { own: "303 /compare" },
  "POST /[locale]/compare/remove": {
    ask: ({ productSlug }) => ({ form: { slug: productSlug } }),
    own: "303 /compare removed",
  },

  "GET /api/v1/session": { own: "public" },
  "GET /api/v1/cart": { names: "secret", ask: cartOf, own: "own", other: "public" },
  "POST /api/v1/cart/items": {
    names: "secret",
    ask: ({ variantId }) => ({ json: { variantId, quantity: 1 } }),
    own: "201",
    other: "404 variant_not_found",
  },
  "PATCH /api/v1/cart/items/[id]": {
    names: "record",
    ask: ({ itemId }) => ({ path: { id: itemId }, json: { quantity: 2 } }),
    own: "own",
    other: "404 not_found",
  },
  "DELETE /api/v1/cart/items/[id]": {
    names: "record",
    ask: ({ itemId }) => ({ path: { id: itemId } }),
    own: "public",
    other: "404 not_found",
  },
  "POST /api/v1/cart/codes": {
    ask: () => ({ json: { code: "NO-SUCH-CODE" } }),
    own: { other_admin: "422 cart_empty", else: "422 promotion_unknown" },
  },
  "DELETE /api/v1/cart/codes/[id]": {
    ask: () => ({ path: { id: "prm_none" } }),
    own: { other_admin: "404 not_found", else: "own" },
  },
  "POST /api/v1/orders": {
    names: "secret",
    ask: (of, market) => ({ ...cartOf(of, market), json: orderBody(market) }),
    own: "201",
    other: ownCart("422 cart_empty", "201"),
  },

  "DELETE /api/[...unknown]": NOTHING_THERE,
  "GET /api/[...unknown]": NOTHING_THERE,
  "PATCH /api/[...unknown]": NOTHING_THERE,
  "POST /api/[...unknown]": NOTHING_THERE,
  "PUT /api/[...unknown]": NOTHING_THERE,

  "GET /api/health/live": { own: "public" },
  "GET /api/health/ready": { own: "public", bothMarkets: true },
  "POST /api/internal/revalidate": { ask: () => ({ json: { tags: ["catalog:us"] } }), own: "404" },
  "POST /api/webhooks/paypal": { ask: () => ({ json: { id: "WH-1" } }), own: "400" },
  "POST /api/webhooks/qr": { ask: () => ({ json: { id: "qre_1" } }), own: "400" },
  "POST /api/webhooks/stripe": { ask: () => ({ json: { id: "evt_1" } }), own: "400" },

  "GET /robots.txt": { own: "public" },
  "GET /sitemap.xml": { own: "public", bothMarkets: true },
  "GET /sitemaps/[file]": { ask: () => ({ path: { file: "en-us.xml" } }), own: "public", bothMarkets: true },
} as const satisfies Table;
