import type { PlaceOrderInput } from "@/lib/checkout/schemas";
import { type CheckedOut, type NotPaying, startPaying } from "@/lib/checkout/start-paying";
import type { Ctx } from "@/lib/kernel/context";
import type { Result } from "@/lib/kernel/result";
import { ensureCustomer } from "@/lib/payments/ensure-customer";
import { type PlaceDraftError, placeDraft } from "./place-draft";

export type PayDraftError = PlaceDraftError | NotPaying;

/**
 * Whoever holds the link orders what it describes and opens its payment. Safe to repeat: one order, one payment page.
 * `version`: as `placeDraft` takes it.
 */
export async function payDraft(
  ctx: Ctx,
  draftId: `dft_${string}`,
  input: PlaceOrderInput,
  version?: number,
): Promise<Result<CheckedOut, PayDraftError>> {
  if (ctx.actor.type === "account" && input.paymentMethod === "stripe") await ensureCustomer(ctx);
  const placed = await placeDraft(ctx, draftId, input, version);
  return placed.ok ? startPaying(ctx, placed.value) : placed;
}
