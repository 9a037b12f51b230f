import { draftRoute } from "@/lib/api/draft-route";
import { checkoutPath } from "@/lib/checkout/checkout-message";
import { draftOf } from "@/lib/checkout/draft";
import { readCheckout } from "@/lib/checkout/form-data";
import { saveDraft } from "@/lib/checkout/save-draft";
import { Expected } from "@/lib/checkout/schemas";
import type { CheckedOut } from "@/lib/checkout/start-paying";
import { draftCartToken } from "@/lib/drafts/draft-cart-token";
import { checkoutOf } from "@/lib/drafts/known";
import { type PayDraftError, payDraft } from "@/lib/drafts/pay-draft";
import { never } from "@/lib/kernel/errors";
import type { Result } from "@/lib/kernel/result";

/** Orders what the draft describes and opens its payment, or leads back to the page that says what is wrong. */
export const POST = draftRoute(async ({ place, ctx, form, found, page, go }) => {
  const { draft } = found;
  const typed = draftOf(form);
  await saveDraft(ctx, draftCartToken(ctx, draft.cartId), typed);
  if (form.get("intent") === "update") return go(`${page}#delivery`);
  // Somebody else was faster, or the draft was closed: its page says so.
  if (draft.status !== "open") return go(page);
  const read = readCheckout(ctx.market, checkoutOf(ctx.market, draft, typed));
  if (!read.ok) return go(checkoutPath({ kind: "check" }, page));
  const expected = Expected.safeParse(Object.fromEntries(form));
  if (!expected.success) return go(checkoutPath({ kind: "total" }, page));
  const { expectedTotalMinor, expectedDueMinor = expectedTotalMinor } = expected.data;
  const input = { ...read.value, locale: place.locale.slug, ...expected.data };
  const done = await payDraft(ctx, draft.id, input, draft.version);
  return go(nextOf(done, page, expectedDueMinor));
});

/** Where a customer goes after trying to pay. */
function nextOf(done: Result<CheckedOut, PayDraftError>, page: string, beforeMinor: number): string {
  if (done.ok) return done.value.redirectUrl ?? `/orders/${done.value.publicToken}`;
  const { error } = done;
  switch (error.code) {
    case "price_changed":
      return checkoutPath({ kind: "changed", beforeMinor }, page);
    case "more_later":
      return checkoutPath({ kind: "later" }, page);
    case "payment_provider_unavailable":
      return `/orders/${error.publicToken}?problem=${error.code}`;
    case "out_of_stock":
      return `${page}#notice`;
    case "cart_empty":
    case "draft_closed":
    case "conflict":
      // The page finds by itself what it has become.
      return page;
    case "shipping_unavailable":
    case "payment_method_unavailable":
      return checkoutPath({ kind: "check" }, page);
    default:
      return never(error);
  }
}
