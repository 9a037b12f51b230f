import { z } from "zod";
import { MAX_QUANTITY } from "./cart";

export const VariantId = z.string().regex(/^var_[0-9a-z]{1,40}$/);

/** A whole number of units, 1 to 99; `0` is refused here, removing has its own verb. */
export const Quantity = z.coerce.number().int().min(1).max(MAX_QUANTITY);

export const AddToCartInput = z.object({ variantId: VariantId, quantity: Quantity.default(1) });
export type AddToCartInput = z.infer<typeof AddToCartInput>;

export const SetQuantityInput = z.object({ quantity: Quantity });
export type SetQuantityInput = z.infer<typeof SetQuantityInput>;
