import { draftRoute } from "@/lib/api/draft-route";
import { draftOf } from "@/lib/checkout/draft";
import { saveDraft } from "@/lib/checkout/save-draft";
import { draftCartToken } from "@/lib/drafts/draft-cart-token";

/** Keeps what its customer types so far; the page sends it while it is being filled in. */
export const POST = draftRoute(async ({ ctx, form, found }) => {
  await saveDraft(ctx, draftCartToken(ctx, found.draft.cartId), draftOf(form));
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
});
