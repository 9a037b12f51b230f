import { z } from "zod";
import type { Address } from "@/db/schema/orders";
import type { PaymentMethod } from "@/lib/markets/market";

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
  readonly paymentMethod: PaymentMethod;
  /** The total the shopper agreed to, minor units; another one now is `price_changed`. */
  readonly expectedTotalMinor: number;
};

export const ExpectedTotal = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
