import { z } from "zod";
import { emailSchema } from "@/lib/checkout/address";
import { hundredths } from "@/lib/money/hundredths";

/** Most that is given or taken at once, minor units. */
const MOST = 100_000_000;

const AmountMinor = z.int({ error: "invalid" }).min(1, { error: "invalid" }).max(MOST, { error: "too_many" });
/** As people type it: `12.50`. */
const TypedAmount = z
  .string({ error: "required" })
  .transform((typed) => hundredths(typed) ?? 0)
  .pipe(AmountMinor);

const clean = (text: string) => text.replaceAll("\u0000", "").toWellFormed().trim();
const Reason = z
  .string({ error: "required" })
  .transform(clean)
  .pipe(z.string().min(1, { error: "required" }).max(200, { error: "too_long" }));

/** Made with the form, so that sending it twice does it once. */
const Once = z.string().regex(/^[0-9a-z]{10,60}$/);

/** A gift card to be made. Minor units of the market's currency. */
export type IssueInput = {
  readonly amountMinor: number;
  /** For staff: why. */
  readonly note: string;
  /** Null: never. */
  readonly expiresAt: Date | null;
  readonly once: string;
  /** Who is mailed its code, and in which language; absent: nobody. */
  readonly recipient?: { readonly email: string; readonly locale: string };
};

/** The form of a gift card. Its last day is read by the market's clock. */
export const GiftCardForm = z.object({
  amount: TypedAmount,
  note: Reason,
  email: z.union([z.literal("").transform(() => null), emailSchema]),
  locale: z.string().max(10).default(""),
  lastDay: z.union([
    z.literal("").transform(() => null),
    z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "invalid" }),
  ]),
  once: Once,
});

/** The form that gives store credit to a customer or takes it. */
export const StoreCreditForm = z.object({
  to: z.enum(["give", "take"]),
  amount: TypedAmount,
  note: Reason,
  once: Once,
});

/** The form that switches a gift card off, which needs a reason, or on again. */
export const SwitchForm = z.discriminatedUnion("to", [
  z.object({ to: z.literal("off"), note: Reason }),
  z.object({ to: z.literal("on"), note: z.string().transform(clean).default("") }),
]);

export const CREDIT_VIEWS = ["all", "gift_card", "store_credit"] as const;

/** What is asked of the list of credit; anything else asks for its first page. */
export const CreditSearch = z.object({
  q: z
    .string()
    .transform((text) => clean(text).slice(0, 100))
    .catch(""),
  view: z.enum(CREDIT_VIEWS).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type CreditSearch = z.infer<typeof CreditSearch>;
