import { z } from "zod";
import type { Account } from "@/sandbox/config";
import { vendorId } from "@/sandbox/ids";
import { type StripeCtx, seconds } from "@/sandbox/stripe/context";
import { invalidParam } from "@/sandbox/stripe/errors";
import { Currency, Expand, Ignored, Metadata, NonNegative, Positive, read, Text, Whole } from "@/sandbox/stripe/params";
import type { Line, Session } from "@/sandbox/stripe/records";

const HALF_HOUR = 30 * 60;
const DAY = 24 * 60 * 60;
/** A request may be a few seconds on its way before it is held against the limit. */
const GRACE = 5;

/** The languages Stripe's page knows; Kyrgyz is not one of them, so a Kyrgyz shop sends `auto`. */
const LOCALES =
  "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW".split(
    " ",
  );

const WebUrl = Text.refine(
  (url) => /^https?:\/\//.test(url) && URL.canParse(url.replaceAll(/[{}]/g, "")),
  "Not a valid URL",
);

const LineItem = z.strictObject({
  quantity: Positive.optional(),
  price_data: z.strictObject({
    currency: Currency,
    unit_amount: NonNegative,
    product_data: z.strictObject({
      name: Text.max(250),
      description: Text.optional(),
      images: z.array(Text).max(8).default([]),
      metadata: Metadata.default({}),
      tax_code: Ignored,
    }),
    tax_behavior: Ignored,
  }),
});

const CreateSession = z.strictObject({
  mode: z.literal("payment", "The sandbox supports mode payment only."),
  line_items: z
    .array(LineItem, "line_items must be an array.")
    .min(1, "The line_items parameter needs at least one item.")
    .max(100),
  success_url: WebUrl,
  cancel_url: WebUrl.optional(),
  client_reference_id: Text.max(200).optional(),
  customer_email: z.email("Invalid email address").optional(),
  metadata: Metadata.default({}),
  payment_intent_data: z
    .strictObject({
      metadata: Metadata.default({}),
      description: Text.optional(),
      receipt_email: Ignored,
      statement_descriptor_suffix: Ignored,
      statement_descriptor: Ignored,
    })
    .default({ metadata: {} }),
  expires_at: Whole.optional(),
  locale: z
    .string()
    .refine((tag) => LOCALES.includes(tag), `Invalid locale: must be one of ${LOCALES.join(", ")}`)
    .optional(),
  expand: Expand,
  ui_mode: z.enum(["hosted", "hosted_page"]).optional(),
  payment_method_types: z.array(z.literal("card")).optional(),
  billing_address_collection: Ignored,
  customer_creation: Ignored,
  submit_type: Ignored,
  custom_text: Ignored,
  phone_number_collection: Ignored,
  payment_method_options: Ignored,
});
type CreateSession = z.infer<typeof CreateSession>;

function linesOf(items: CreateSession["line_items"]): readonly Line[] {
  return items.map(({ price_data: { unit_amount, product_data }, quantity }) => ({
    id: vendorId("li_"),
    name: product_data.name,
    description: product_data.description ?? null,
    images: product_data.images,
    metadata: product_data.metadata,
    unitAmount: unit_amount,
    quantity: quantity ?? 1,
  }));
}

function expiryOf(asked: number | undefined, now: number): number {
  if (asked === undefined) return now + DAY;
  if (asked < now + HALF_HOUR - GRACE) {
    throw invalidParam(
      "expires_at",
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    );
  }
  if (asked > now + DAY + GRACE) {
    throw invalidParam(
      "expires_at",
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
    );
  }
  return asked;
}

/** Checks and stores a new checkout session. Throws the error object Stripe would answer with. */
export function createSession(ctx: StripeCtx, account: Account, form: unknown): Session {
  const input = read(CreateSession, form);
  const currency = input.line_items[0]?.price_data.currency ?? "";
  for (const [index, item] of input.line_items.entries()) {
    if (item.quantity === undefined)
      throw invalidParam(`line_items[${index}][quantity]`, "Quantity is required.", "parameter_missing");
    if (item.price_data.currency !== currency) {
      throw invalidParam(
        `line_items[${index}][price_data][currency]`,
        "All prices on a Checkout Session must use the same currency.",
      );
    }
  }
  const lines = linesOf(input.line_items);
  const amountTotal = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  if (amountTotal <= 0)
    throw invalidParam(
      "line_items",
      "The Checkout Session's total amount must be greater than zero.",
      "amount_too_small",
    );
  if (amountTotal > 99_999_999)
    throw invalidParam(
      "line_items",
      "The Checkout Session's total amount must be no more than 999,999.99.",
      "amount_too_large",
    );
  const now = seconds(ctx);
  const session: Session = {
    id: vendorId("cs_test_"),
    account: account.id,
    created: now,
    status: "open",
    currency,
    amountTotal,
    lines: [...lines],
    metadata: input.metadata,
    clientReferenceId: input.client_reference_id ?? null,
    customerEmail: input.customer_email ?? null,
    locale: input.locale ?? null,
    successUrl: input.success_url,
    cancelUrl: input.cancel_url ?? null,
    expiresAt: expiryOf(input.expires_at, now),
    intentMetadata: input.payment_intent_data.metadata,
    intentDescription: input.payment_intent_data.description ?? null,
    intentId: null,
    settlesAtMs: null,
  };
  ctx.ledger.sessions.put(session);
  return session;
}
