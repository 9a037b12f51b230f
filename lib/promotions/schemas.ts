import { z } from "zod";
import { PROMOTION_KINDS, PROMOTION_SCOPES } from "@/db/schema/promotions";

const Name = z.string().trim().min(1, { error: "required" }).max(80, { error: "too_long" });
const Whole = z.int({ error: "invalid" }).min(1, { error: "invalid" }).max(1_000_000, { error: "invalid" });
const Minor = z.int({ error: "invalid" }).min(1, { error: "invalid" }).max(99_999_999_999, { error: "invalid" });
const Slugs = z.array(z.string().regex(/^[a-z0-9-]{1,120}$/, { error: "invalid" })).max(200, { error: "too_long" });

/** A promotion as staff writes it. Amounts in minor units of the market's currency. */
export const PromotionInput = z
  .object({
    name: z.object({ en: Name, ru: Name, ky: Name }),
    /** Null: applies by itself. */
    code: z
      .string()
      .regex(/^[A-Z0-9-]{3,30}$/, { error: "invalid" })
      .nullable(),
    kind: z.enum(PROMOTION_KINDS, { error: "invalid" }),
    bps: Whole.max(10_000, { error: "invalid" }).nullable(),
    amountMinor: Minor.nullable(),
    buyQuantity: Whole.max(99, { error: "invalid" }).nullable(),
    getQuantity: Whole.max(99, { error: "invalid" }).nullable(),
    scope: z.enum(PROMOTION_SCOPES, { error: "invalid" }),
    /** Of scope `category`. */
    categoryIds: z.array(z.string().regex(/^cat_[0-9a-z]{1,40}$/, { error: "invalid" })),
    /** Of scope `product`. */
    products: Slugs,
    /** Of `buy_get`: what is given; none: the cheapest of what is bought. */
    givenProducts: Slugs,
    minimumMinor: Minor.nullable(),
    startsAt: z.date({ error: "required" }),
    endsAt: z.date().nullable(),
    usageLimit: Whole.nullable(),
    customerLimit: Whole.nullable(),
    exclusive: z.boolean(),
  })
  .superRefine((input, checks) => {
    const fault = (path: string, message = "required") => checks.addIssue({ code: "custom", path: [path], message });
    const needsRate = input.kind === "percentage" || input.kind === "buy_get";
    if (needsRate && input.bps === null) fault("bps");
    if (input.kind === "fixed" && input.amountMinor === null) fault("amountMinor");
    if (input.kind === "buy_get" && input.buyQuantity === null) fault("buyQuantity");
    if (input.kind === "buy_get" && input.getQuantity === null) fault("getQuantity");
    if (input.kind === "free_shipping" && input.scope !== "order") fault("scope", "invalid");
    if (input.scope === "category" && input.categoryIds.length === 0) fault("categoryIds");
    if (input.scope === "product" && input.products.length === 0) fault("products");
    if (input.endsAt !== null && input.endsAt <= input.startsAt) fault("endsAt", "invalid");
  });
export type PromotionInput = z.infer<typeof PromotionInput>;
