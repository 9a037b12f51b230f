import { z } from "zod";
import type { Address } from "@/db/schema/address";
import type { Market, PaymentMethod } from "@/lib/markets/market";
import { addressSchema, contactSchema, noteSchema } from "./address";
import { parsePhone } from "./phone";

/** Everything that makes a cart an order, checked and normalised. Prices are never part of it. */
export type PlaceOrderInput = {
  /** URL prefix the shopper uses, `ru-kg`. */
  readonly locale: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly customerName: string;
  readonly shippingAddress: Address;
  readonly billingAddress: Address | null;
  readonly note: string;
  /** Code of a delivery method of the zone; absent: the usual one. */
  readonly shippingMethod?: string | undefined;
  readonly paymentMethod: PaymentMethod;
  /** The total the shopper agreed to, minor units; another one now is `price_changed`. */
  readonly expectedTotalMinor: number;
  /** What was to be left to pay after gift cards and store credit; absent: whatever it comes to. */
  readonly expectedDueMinor?: number | undefined;
  /** How many units were to come later; more now is `more_later`; absent: as many as it comes to. */
  readonly expectedLater?: number | undefined;
};

/** Minor units or pieces, as a number or as a form field's digits; an empty field says nothing. */
const ExpectedAmount = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d{1,16}$/)
        .transform(Number),
    ],
    { error: "invalid" },
  )
  .pipe(z.int({ error: "invalid" }).nonnegative({ error: "invalid" }));

/** What the shopper was shown, for the page and the API. */
export const Expected = z.object({
  expectedTotalMinor: ExpectedAmount,
  expectedDueMinor: ExpectedAmount.optional(),
  expectedLater: ExpectedAmount.optional(),
});

/** The checkout form of a market, from the page or the API: contact, address, method. Messages are `FieldError` codes. */
export function checkoutSchema(market: Market) {
  return contactSchema
    .extend({
      shippingAddress: addressSchema(market),
      /** Absent or null: the same as the shipping address. */
      billingAddress: addressSchema(market).nullish(),
      note: noteSchema,
      shippingMethod: z
        .string({ error: "invalid" })
        .regex(/^[a-z0-9-]{0,40}$/, { error: "not_in_list" })
        .optional(),
      paymentMethod: z.enum(market.paymentMethods, { error: "not_in_list" }),
    })
    .transform((form, checks) => {
      const phone = parsePhone(form.phone, market);
      if (!phone.ok) {
        checks.issues.push({ code: "custom", path: ["phone"], message: "invalid", input: form.phone });
        return z.NEVER;
      }
      return { ...form, phone: phone.value, billingAddress: form.billingAddress ?? null };
    });
}
