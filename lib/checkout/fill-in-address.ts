import { ownAddress } from "@/lib/addresses/queries";
import type { Ctx } from "@/lib/kernel/context";
import { err, type Result } from "@/lib/kernel/result";
import type { CheckoutDraft } from "./draft";
import { draftOfAddress } from "./form-data";
import { saveDraft } from "./save-draft";

/** Fills one of one's own addresses into the checkout, in place of what stood there; a foreign one is not found. */
export async function fillInAddress(
  ctx: Pick<Ctx, "db" | "actor">,
  token: string | undefined,
  draft: CheckoutDraft,
  addressId: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const saved = await ownAddress(ctx, addressId);
  if (!saved) return err({ code: "not_found" });
  return saveDraft(ctx, token, { ...draft, ...draftOfAddress(saved) });
}
