import { z } from "zod";
import { MAX_QUANTITY } from "./cart";

export const VariantId = z.string({ error: "invalid" }).regex(/^var_[0-9a-z]{1,40}$/, { error: "invalid" });

/** A whole number of units, 1 to 99, or its digits from a form; `0` is refused here, removing has its own verb. */
export const Quantity = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\s*[0-9]{1,6}\s*$/)
        .transform(Number),
    ],
    { error: "invalid" },
  )
  .pipe(z.int({ error: "invalid" }).min(1, { error: "invalid" }).max(MAX_QUANTITY, { error: "invalid" }));

export const AddToCartInput = z.object({ variantId: VariantId, quantity: Quantity.default(1) });
export type AddToCartInput = z.infer<typeof AddToCartInput>;

export const SetQuantityInput = z.object({ quantity: Quantity });
export type SetQuantityInput = z.infer<typeof SetQuantityInput>;
