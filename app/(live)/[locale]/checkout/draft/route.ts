import { formRoute } from "@/lib/api/form-route";
import { draftOf } from "@/lib/checkout/draft";
import { saveDraft } from "@/lib/checkout/save-draft";

/** Keeps what is typed so far; the page sends it while it is being filled in. */
export const POST = formRoute(async ({ ctx, form, cartToken }) => {
  await saveDraft(ctx, cartToken, draftOf(form));
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
});
