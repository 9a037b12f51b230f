import { z } from "zod";
import type { order } from "@/db/schema/orders";
import { emailSchema, noteSchema } from "@/lib/checkout/address";
import { type CheckoutDraft, draftValue } from "@/lib/checkout/draft";
import { type CheckoutErrors, draftOfAddress, readAddress } from "@/lib/checkout/form-data";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";

type Order = Pick<
  typeof order.$inferSelect,
  "email" | "phone" | "customerName" | "shippingAddress" | "note" | "shippingMethod"
>;

/** To whom and where an order goes, checked and normalised. */
export type OrderAddressInput = Omit<Order, "shippingMethod">;

/** The fields of the form as an order fills them. */
export function draftOfOrder({ email, phone, customerName: name, shippingAddress, note }: Order): CheckoutDraft {
  return { ...draftOfAddress({ name, phone, address: shippingAddress }), email, note };
}

/** Reads the form in the checkout's own fields and rules; of several faults in a field the first is told. */
export function readOrderAddress(market: Market, draft: CheckoutDraft): Result<OrderAddressInput, CheckoutErrors> {
  const read = readAddress(market, draft);
  const parsed = z
    .object({ email: emailSchema, note: noteSchema })
    .safeParse({ email: draftValue(draft, "email"), note: draftValue(draft, "note") });
  if (read.ok && parsed.success) {
    const { name, phone, address } = read.value;
    return ok({ ...parsed.data, phone, customerName: name, shippingAddress: address });
  }
  const errors: Record<string, string> = read.ok ? {} : { ...read.error };
  for (const { path, message } of parsed.error?.issues ?? []) errors[String(path[0])] ??= message;
  return err(errors as CheckoutErrors);
}
