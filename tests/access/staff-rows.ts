import { newToken } from "@/lib/kernel/ids";
import { MARKETS } from "@/lib/markets/markets";
import type { Ids } from "./ids";
import { PASSWORD } from "./people";
import type { Line, Outcome, Table } from "./row";

/** The staff area: what is whose work. */

type ByRole = { readonly support: Outcome; readonly catalogue_manager: Outcome; readonly admin: Outcome };

/** A page of the area: for whose role it is not, it does not exist. */
function page({ support, catalogue_manager, admin }: ByRole): Line {
  const [anonymous, customer] = ["sign-in", "missing"];
  return {
    anonymous,
    blocked: anonymous,
    other_admin: anonymous,
    unproven: "prove",
    support,
    catalogue_manager,
    admin,
    stale_admin: admin,
    else: customer,
  };
}

const PROVE = "303 /admin/prove?next=";

/** A form of the area. `stale`: what comes of it when the second factor was shown too long ago. */
function form({ support, catalogue_manager, admin }: ByRole, stale: Outcome = admin): Line {
  const [anonymous, customer] = ["401", "403"];
  return {
    anonymous,
    blocked: anonymous,
    other_admin: anonymous,
    unproven: PROVE,
    support,
    catalogue_manager,
    admin,
    stale_admin: stale,
    else: customer,
  };
}

const onlyAdmin = (outcome: Outcome, refusal: Outcome): ByRole => ({
  support: refusal,
  catalogue_manager: refusal,
  admin: outcome,
});
const withoutCatalogue = (outcome: Outcome, refusal: Outcome): ByRole => ({
  support: outcome,
  catalogue_manager: refusal,
  admin: outcome,
});
const withoutSupport = (outcome: Outcome, refusal: Outcome): ByRole => ({
  support: refusal,
  catalogue_manager: outcome,
  admin: outcome,
});
const byVariant = ({ variantId }: Ids) => ({ path: { id: variantId } });
const PROMOTION_FORM = {
  nameEn: "Deal",
  nameRu: "Deal",
  nameKy: "Deal",
  kind: "percentage",
  bps: "10",
  scope: "order",
  // So that it changes no price meanwhile.
  startsAt: "2099-01-01T00:00",
};
/** Where the parcels of each market's orders go already, or as cheaply. */
const PLACES = {
  kg: { region: "osh", line1: "Lenin 1", phone: "0555123456" },
  us: { region: "NY", city: "New York", line1: "1 Broad St", postalCode: "10004", phone: "2125550123" },
} as const;
const everyRole = (outcome: Outcome): ByRole => ({ support: outcome, catalogue_manager: outcome, admin: outcome });

const byPromotion = ({ promotionId }: Ids) => ({ path: { id: promotionId } });
const byCredit = ({ creditId }: Ids) => ({ path: { id: creditId } });
const byPaidOrder = ({ paidOrderId }: Ids) => ({ path: { id: paidOrderId } });
const byDraft = ({ draftId }: Ids) => ({ path: { id: draftId } });
const byOrder = ({ orderId }: Ids) => ({ path: { id: orderId } });
/** A file of the area, which leads nowhere to prove a second factor. */
function file(roles: ByRole): Line {
  const line = form(roles);
  return typeof line === "string" ? line : { ...line, unproven: "403" };
}
const byId = ({ accountId }: Ids) => ({ path: { id: accountId } });

export const STAFF_ROWS = {
  // Every market's sign-in is asked for in its own area; this page says where one is signed in.
  "PAGE /admin": {
    own: {
      support: "own",
      catalogue_manager: "own",
      admin: "own",
      stale_admin: "own",
      other_admin: "own",
      else: "public",
    },
    bothMarkets: true,
  },
  "PAGE /admin/[market]": { own: page(everyRole("own")) },
  "PAGE /admin/[market]/customers": {
    names: "secret",
    about: "customer_a",
    ask: ({ email }) => ({ query: { q: email } }),
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("public", "missing")),
  },
  "PAGE /admin/[market]/customers/[id]": {
    names: "secret",
    about: "customer_a",
    ask: byId,
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("missing", "missing")),
  },
  "POST /admin/[market]/customers/[id]/block": {
    names: "secret",
    about: "customer_a",
    ask: byId,
    own: form(withoutCatalogue("303 /admin/customers/<accountId> blocked", "403")),
    other: form(withoutCatalogue("303 /admin/customers", "403")),
  },
  "POST /admin/[market]/customers/[id]/credit": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byId(of), form: { to: "give", amount: "1", note: "Sorry.", once: newToken() } }),
    own: form(onlyAdmin("303 /admin/customers/<accountId> given", "403"), PROVE),
    other: form(onlyAdmin("303 /admin/customers", "403"), PROVE),
  },
  "PAGE /admin/[market]/credit": { own: page(withoutCatalogue("own", "missing")) },
  "PAGE /admin/[market]/credit/new": { own: page(onlyAdmin("own", "missing")) },
  "POST /admin/[market]/credit/issue": {
    ask: () => ({ form: { amount: "1", note: "x", email: "", lastDay: "", once: newToken() } }),
    own: form(onlyAdmin("303 /admin/credit/* issued", "403"), PROVE),
  },
  "PAGE /admin/[market]/credit/[id]": {
    names: "secret",
    ask: byCredit,
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("missing", "missing")),
  },
  "POST /admin/[market]/credit/[id]/switch": {
    names: "secret",
    ask: (of) => ({ ...byCredit(of), form: { to: "off", note: "Lost." } }),
    own: form(onlyAdmin("303 /admin/credit/<creditId> off", "403"), PROVE),
    other: form(onlyAdmin("303 /admin/credit !not_found", "403"), PROVE),
  },
  "GET /admin/[market]/orders/[id]/invoice": {
    names: "secret",
    about: "customer_a",
    ask: byOrder,
    own: file(withoutCatalogue("public", "403")),
    other: file(withoutCatalogue("404", "403")),
  },
  "GET /admin/[market]/orders/[id]/packing-slip": {
    names: "secret",
    about: "customer_a",
    ask: byOrder,
    own: file(withoutCatalogue("public", "403")),
    other: file(withoutCatalogue("404", "403")),
  },
  "PAGE /admin/[market]/stock": {
    names: "secret",
    about: "customer_a",
    ask: ({ productSlug }) => ({ query: { q: productSlug } }),
    own: page(withoutSupport("public", "missing")),
    other: page(withoutSupport("public", "missing")),
  },
  "POST /admin/[market]/stock/mails": {
    ask: () => ({ form: { mails: "on" } }),
    own: form(withoutSupport("303 /admin/stock saved", "403")),
  },
  "PAGE /admin/[market]/stock/[id]": {
    names: "secret",
    about: "customer_a",
    ask: byVariant,
    own: page(withoutSupport("own", "missing")),
    other: page(withoutSupport("missing", "missing")),
  },
  "POST /admin/[market]/stock/[id]/adjust": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byVariant(of), form: { delta: "1", reason: "received", note: "", once: newToken() } }),
    own: form(withoutSupport("303 /admin/stock/<variantId> stock", "403")),
    other: form(withoutSupport("303 /admin/stock !not_found", "403")),
  },
  "POST /admin/[market]/stock/[id]/threshold": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byVariant(of), form: { lowThreshold: "3" } }),
    own: form(withoutSupport("303 /admin/stock/<variantId> saved", "403")),
    other: form(withoutSupport("303 /admin/stock !not_found", "403")),
  },
  "POST /admin/[market]/stock/[id]/backorder": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byVariant(of), form: { limit: "5", expectedOn: "" } }),
    own: form(withoutSupport("303 /admin/stock/<variantId> saved", "403")),
    other: form(withoutSupport("303 /admin/stock !not_found", "403")),
  },
  "PAGE /admin/[market]/promotions": { own: page(withoutSupport("own", "missing")) },
  "PAGE /admin/[market]/promotions/new": { own: page(withoutSupport("own", "missing")) },
  "PAGE /admin/[market]/promotions/[id]": {
    names: "secret",
    ask: byPromotion,
    own: page(withoutSupport("own", "missing")),
    other: page(withoutSupport("missing", "missing")),
  },
  "POST /admin/[market]/promotions/create": {
    ask: () => ({ form: PROMOTION_FORM }),
    own: form(withoutSupport("303 /admin/promotions created", "403")),
  },
  "POST /admin/[market]/promotions/[id]/save": {
    names: "secret",
    ask: (of) => ({ ...byPromotion(of), form: PROMOTION_FORM }),
    own: form(withoutSupport("303 /admin/promotions/<promotionId> changed", "403")),
    other: form(withoutSupport("303 /admin/promotions !not_found", "403")),
  },
  "POST /admin/[market]/promotions/[id]/switch": {
    names: "secret",
    ask: byPromotion,
    own: form(withoutSupport("303 /admin/promotions/<promotionId> off", "403")),
    other: form(withoutSupport("303 /admin/promotions !not_found", "403")),
  },
  "PAGE /admin/[market]/orders": {
    names: "secret",
    about: "customer_a",
    ask: ({ productSlug }) => ({ query: { q: productSlug } }),
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("public", "missing")),
  },
  "PAGE /admin/[market]/orders/[id]": {
    names: "secret",
    about: "customer_a",
    ask: byOrder,
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("missing", "missing")),
  },
  "POST /admin/[market]/orders/[id]/pack": {
    names: "secret",
    about: "customer_a",
    ask: byPaidOrder,
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId> packed", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/cash": {
    names: "secret",
    about: "customer_a",
    ask: ({ cashOrderId }) => ({ path: { id: cashOrderId } }),
    own: form(withoutCatalogue("303 /admin/orders/<cashOrderId> cash", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/capture": {
    names: "secret",
    about: "customer_a",
    // Nothing is held for it: nothing changes.
    ask: (of) => ({ ...byPaidOrder(of), form: { amount: "1" } }),
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId> !illegal_transition", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/cancel": {
    names: "secret",
    about: "customer_a",
    ask: byPaidOrder,
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId> cancelled", "403"), PROVE),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/address": {
    names: "secret",
    about: "customer_a",
    ask: (of, market) => ({ ...byPaidOrder(of), form: { customerName: "Ada", email: of.email, ...PLACES[market] } }),
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId> address", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "PAGE /admin/[market]/orders/[id]/edit": {
    names: "secret",
    about: "customer_a",
    ask: byPaidOrder,
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("missing", "missing")),
  },
  "POST /admin/[market]/orders/[id]/edit/apply": {
    names: "secret",
    about: "customer_a",
    // Nothing is chosen: nothing changes.
    ask: (of) => ({ ...byPaidOrder(of), form: { expectedTotal: "1", expectedKind: "even" } }),
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId>/edit !edit_empty", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/edit/cancel": {
    names: "secret",
    about: "customer_a",
    ask: byPaidOrder,
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId> !not_found", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/deliver": {
    names: "secret",
    about: "customer_a",
    ask: ({ packedOrderId, parcelId }) => ({ path: { id: packedOrderId }, form: { parcel: parcelId } }),
    own: form(withoutCatalogue("303 /admin/orders/<packedOrderId> delivered", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/note": {
    names: "secret",
    about: "customer_a",
    ask: ({ orderId }) => ({ path: { id: orderId }, form: { body: "Called." } }),
    own: form(withoutCatalogue("303 /admin/orders/<orderId> note", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/ship": {
    names: "secret",
    about: "customer_a",
    ask: ({ packedOrderId, packedLineId }) => ({
      path: { id: packedOrderId },
      form: { carrier: "other", trackingNumber: "1", [`units.${packedLineId}`]: "1" },
    }),
    own: form(withoutCatalogue("303 /admin/orders/<packedOrderId> sent", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/refund": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byPaidOrder(of), form: { extra: "1", reason: "goodwill", expected: "0" } }),
    own: form(withoutCatalogue("303 /admin/orders/<paidOrderId> refund", "403"), PROVE),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403"), PROVE),
  },
  "POST /admin/[market]/orders/[id]/refund/confirm": {
    names: "secret",
    about: "customer_a",
    ask: ({ orderId, refundId }) => ({ path: { id: orderId }, form: { refund: refundId } }),
    own: form(withoutCatalogue("303 /admin/orders/<orderId> refund_confirmed", "403"), PROVE),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403"), PROVE),
  },
  "POST /admin/[market]/orders/[id]/returns/[returnId]/decide": {
    names: "secret",
    about: "customer_a",
    ask: ({ orderId, returnId }) => ({ path: { id: orderId, returnId }, form: { to: "approved" } }),
    own: form(withoutCatalogue("303 /admin/orders/<orderId> approved", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/returns/[returnId]/receive": {
    names: "secret",
    about: "customer_a",
    ask: ({ orderId, comingReturnId, comingLineId }) => ({
      path: { id: orderId, returnId: comingReturnId },
      form: { [`received.${comingLineId}`]: "1", [`restocked.${comingLineId}`]: "1" },
    }),
    own: form(withoutCatalogue("303 /admin/orders/<orderId> received", "403")),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/returns/[returnId]/refund": {
    names: "secret",
    about: "customer_a",
    ask: ({ orderId, receivedReturnId }) => ({ path: { id: orderId, returnId: receivedReturnId } }),
    own: form(withoutCatalogue("303 /admin/orders/<orderId> refund", "403"), PROVE),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403"), PROVE),
  },
  "PAGE /admin/[market]/drafts": { own: page(withoutCatalogue("own", "missing")), showsMarket: true },
  "POST /admin/[market]/drafts/create": {
    ask: () => ({ form: { once: newToken() } }),
    own: form(withoutCatalogue("303 /admin/drafts/*", "403")),
  },
  "PAGE /admin/[market]/drafts/[id]": {
    names: "secret",
    about: "customer_a",
    ask: byDraft,
    own: page(withoutCatalogue("own", "missing")),
    other: page(withoutCatalogue("missing", "missing")),
  },
  "POST /admin/[market]/drafts/[id]/save": {
    names: "secret",
    about: "customer_a",
    ask: (of, market) => ({
      ...byDraft(of),
      form: { version: "1", locale: MARKETS[market].locales[0].slug, discountKind: "none" },
    }),
    own: form(withoutCatalogue("303 /admin/drafts/<draftId> saved", "403")),
    other: form(withoutCatalogue("303 /admin/drafts !not_found", "403")),
  },
  "POST /admin/[market]/drafts/[id]/cancel": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byDraft(of), form: { version: "1" } }),
    own: form(withoutCatalogue("303 /admin/drafts/<draftId> draft_cancelled", "403")),
    other: form(withoutCatalogue("303 /admin/drafts !not_found", "403")),
  },
  "POST /admin/[market]/drafts/[id]/copy": {
    names: "secret",
    about: "customer_a",
    ask: (of) => ({ ...byDraft(of), form: { once: newToken() } }),
    own: form(withoutCatalogue("303 /admin/drafts/*", "403")),
    other: form(withoutCatalogue("303 /admin/drafts !not_found", "403")),
  },
  "POST /admin/[market]/orders/[id]/returns/[returnId]/exchange": {
    names: "secret",
    about: "customer_a",
    ask: ({ orderId, receivedReturnId }) => ({
      path: { id: orderId, returnId: receivedReturnId },
      form: { carrier: "other", trackingNumber: "" },
    }),
    own: form(withoutCatalogue("303 /admin/orders/<orderId> exchanged", "403"), PROVE),
    other: form(withoutCatalogue("303 /admin/orders !not_found", "403"), PROVE),
  },
  "PAGE /admin/[market]/staff": { own: page(onlyAdmin("own", "missing")), showsMarket: true },
  "POST /admin/[market]/staff/invite": {
    ask: () => ({ form: { email: `${newToken()}@example.test`, role: "support" } }),
    own: form(onlyAdmin("303 /admin/staff invited", "403"), PROVE),
  },
  "PAGE /admin/[market]/transfers": { own: page(withoutCatalogue("own", "missing")), showsMarket: true },
  "POST /admin/[market]/transfers/approve": {
    names: "secret",
    about: "customer_a",
    ask: ({ transferId }) => ({ form: { payment: transferId } }),
    own: form(withoutCatalogue("303 /admin/transfers transfer_approved", "403"), PROVE),
    other: form(withoutCatalogue("303 /admin/transfers !not_found", "403"), PROVE),
  },
  "POST /admin/[market]/transfers/refuse": {
    names: "secret",
    about: "customer_a",
    ask: ({ transferOrderId, fileId }) => ({ form: { order: transferOrderId, file: fileId, note: "Another amount." } }),
    own: form(withoutCatalogue("303 /admin/transfers proof_refused", "403")),
    other: form(withoutCatalogue("303 /admin/transfers !not_found", "403")),
  },
  // The store has nothing of it: whoever may read it is told that it cannot be had now.
  "GET /admin/[market]/orders/[id]/files/[fileId]": {
    names: "secret",
    about: "customer_a",
    ask: ({ transferOrderId, fileId }) => ({ path: { id: transferOrderId, fileId } }),
    own: file(withoutCatalogue("503", "403")),
    other: file(withoutCatalogue("404", "403")),
  },
  "PAGE /admin/[market]/reconciliation": { own: page(onlyAdmin("own", "missing")) },
  "POST /admin/[market]/reconciliation/resolve": {
    names: "secret",
    ask: ({ issueId }) => ({ form: { id: issueId, action: "known", note: "x" } }),
    own: form(onlyAdmin("303 /admin/reconciliation issue_known", "403"), PROVE),
    other: form(onlyAdmin("303 /admin/reconciliation !not_found", "403"), PROVE),
  },
  "POST /admin/[market]/staff/role": {
    names: "secret",
    about: "support",
    ask: ({ accountId }) => ({ form: { id: accountId, role: "catalogue_manager" } }),
    own: form(onlyAdmin("303 /admin/staff role", "403"), PROVE),
    other: form(onlyAdmin("303 /admin/staff !not_found", "403"), PROVE),
  },
  "POST /admin/[market]/staff/withdraw": {
    names: "secret",
    ask: ({ invitationId }) => ({ form: { id: invitationId } }),
    own: form(onlyAdmin("303 /admin/staff withdrawn", "403"), PROVE),
    other: form(onlyAdmin("303 /admin/staff !not_found", "403"), PROVE),
  },

  "POST /admin/[market]/sign-in": {
    names: "secret",
    ask: ({ email }) => ({ form: { email, password: PASSWORD } }),
    own: { blocked: "303 /admin !wrong_credentials", else: "303 /admin" },
    other: "303 /admin !wrong_credentials",
  },
  "POST /admin/[market]/sign-out": { own: "303 /admin" },
  "PAGE /admin/[market]/prove": { own: { stale_admin: "prove", unproven: "prove", else: "307 /admin" } },
  "POST /admin/[market]/prove/check": {
    ask: () => ({ form: { code: "000000" } }),
    own: { anonymous: "401", blocked: "401", other_admin: "401", else: `${PROVE} !wrong_code` },
  },
} as const satisfies Table;
