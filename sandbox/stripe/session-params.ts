import { z } from "zod";
import { Currency, Expand, Ignored, Metadata, NonNegative, Positive, Text, Whole } from "@/sandbox/stripe/params";

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

const common = {
  success_url: WebUrl,
  cancel_url: WebUrl.optional(),
  client_reference_id: Text.max(200).optional(),
  customer: Text.optional(),
  customer_email: z.email("Invalid email address").optional(),
  metadata: Metadata.default({}),
  expires_at: Whole.optional(),
  locale: z
    .string()
    .refine((tag) => LOCALES.includes(tag), `Invalid locale: must be one of ${LOCALES.join(", ")}`)
    .optional(),
  expand: Expand,
  ui_mode: z.enum(["hosted", "hosted_page"]).optional(),
  allowed_payment_method_types: z.array(z.literal("card")).optional(),
  payment_method_types: z.array(z.literal("card")).optional(),
  billing_address_collection: Ignored,
  customer_creation: Ignored,
  submit_type: Ignored,
  custom_text: Ignored,
  phone_number_collection: Ignored,
  payment_method_options: Ignored,
};

export const PaymentSession = z.strictObject({
  ...common,
  mode: z.literal("payment"),
  line_items: z
    .array(LineItem, "line_items must be an array.")
    .min(1, "The line_items parameter needs at least one item.")
    .max(100),
  payment_intent_data: z
    .strictObject({
      metadata: Metadata.default({}),
      description: Text.optional(),
      setup_future_usage: z.enum(["on_session", "off_session"]).optional(),
      capture_method: z.enum(["automatic", "automatic_async", "manual"]).default("automatic"),
      receipt_email: Ignored,
      statement_descriptor_suffix: Ignored,
      statement_descriptor: Ignored,
    })
    .default({ metadata: {}, capture_method: "automatic" }),
  saved_payment_method_options: z
    .strictObject({
      payment_method_save: z.enum(["enabled", "disabled"]).default("disabled"),
      allow_redisplay_filters: z
        .array(z.enum(["always", "limited", "unspecified"]))
        .min(1)
        .default(["always"]),
      payment_method_remove: Ignored,
    })
    .default({ payment_method_save: "disabled", allow_redisplay_filters: ["always"] }),
});
export type PaymentSession = z.infer<typeof PaymentSession>;

export const SetupSession = z.strictObject({
  ...common,
  mode: z.literal("setup"),
  currency: Currency.optional(),
  setup_intent_data: z
    .strictObject({ metadata: Metadata.default({}), description: Text.optional(), on_behalf_of: Ignored })
    .default({ metadata: {} }),
});
export type SetupSession = z.infer<typeof SetupSession>;
