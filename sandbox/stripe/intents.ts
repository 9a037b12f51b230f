import { z } from "zod";
import type { Account } from "@/sandbox/config";
import { cardOutcome } from "@/sandbox/stripe/cards";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { invalidParam, StripeFailure, wrongState } from "@/sandbox/stripe/errors";
import { cancelUntaken, captureHold } from "@/sandbox/stripe/holds";
import { Currency, Expand, Ignored, Metadata, Positive, read, Text } from "@/sandbox/stripe/params";
import { chargeIntent, createIntent, declineIntent } from "@/sandbox/stripe/payments";
import type { Intent } from "@/sandbox/stripe/records";
import { intentView } from "@/sandbox/stripe/views";

const Create = z.strictObject({
  amount: Positive,
  currency: Currency,
  capture_method: z.enum(["automatic", "automatic_async", "manual"]).default("automatic"),
  confirm: z.enum(["true", "false"]).default("false"),
  payment_method: Text.optional(),
  metadata: Metadata.default({}),
  description: Text.optional(),
  receipt_email: z.email("Invalid email address").optional(),
  expand: Expand,
  automatic_payment_methods: Ignored,
  payment_method_types: Ignored,
  off_session: Ignored,
  return_url: Ignored,
});
const Confirm = z.strictObject({
  payment_method: Text.optional(),
  return_url: Ignored,
  off_session: Ignored,
  expand: Expand,
});
const Cancel = z.strictObject({
  cancellation_reason: z.enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
  expand: Expand,
});
const Capture = z.strictObject({
  amount_to_capture: Positive.optional(),
  metadata: Metadata.optional(),
  expand: Expand,
});

function unexpected(intent: Intent, verb: string): StripeFailure {
  return wrongState(
    `This PaymentIntent's status is ${intent.status}; it could not be ${verb}.`,
    "payment_intent_unexpected_state",
  );
}

function confirm(ctx: StripeCtx, intent: Intent, method: string | undefined): Intent {
  if (intent.status !== "requires_payment_method") throw unexpected(intent, "confirmed");
  if (method === undefined)
    throw invalidParam(
      "payment_method",
      "A payment method is needed to confirm this PaymentIntent.",
      "parameter_missing",
    );
  if (!method.startsWith("pm_card_"))
    throw invalidParam("payment_method", `No such PaymentMethod: '${method}'`, "resource_missing");
  const outcome = cardOutcome(method);
  if (outcome.kind !== "declined") return chargeIntent(ctx, intent, outcome.digits);
  const declined = declineIntent(ctx, intent, outcome);
  throw new StripeFailure(
    402,
    {
      type: "card_error",
      code: outcome.code,
      ...(outcome.declineCode === null ? {} : { decline_code: outcome.declineCode }),
      message: outcome.message,
      payment_intent: intentView(declined),
    },
    true,
  );
}

export function createApiIntent(ctx: StripeCtx, account: Account, form: unknown): Intent {
  const input = read(Create, form);
  const intent = createIntent(ctx, {
    account: account.id,
    amount: input.amount,
    currency: input.currency,
    captureMethod: input.capture_method,
    metadata: input.metadata,
    description: input.description ?? null,
    receiptEmail: input.receipt_email ?? null,
    sessionId: null,
    customerId: null,
    futureUsage: null,
  });
  return input.confirm === "true" ? confirm(ctx, intent, input.payment_method) : intent;
}

export function confirmIntent(ctx: StripeCtx, intent: Intent, form: unknown): Intent {
  return confirm(ctx, intent, read(Confirm, form).payment_method);
}

/** An intent that a checkout session made lives and ends with the session, unless it holds money. */
export function cancelIntent(ctx: StripeCtx, intent: Intent, form: unknown): Intent {
  const input = read(Cancel, form);
  if (intent.sessionId !== null && intent.status !== "requires_capture")
    throw wrongState(
      "You cannot cancel this PaymentIntent because it was created by Checkout; expire the session instead.",
    );
  if (intent.status !== "requires_payment_method" && intent.status !== "requires_capture")
    throw unexpected(intent, "canceled");
  return cancelUntaken(ctx, intent, input.cancellation_reason ?? null);
}

export function captureIntent(ctx: StripeCtx, intent: Intent, form: unknown): Intent {
  const input = read(Capture, form);
  if (intent.status !== "requires_capture") throw unexpected(intent, "captured");
  const amount = input.amount_to_capture ?? intent.amount;
  if (amount > intent.amount)
    throw invalidParam(
      "amount_to_capture",
      "The amount to capture is greater than the amount that can be captured.",
      "amount_too_large",
    );
  return captureHold(ctx, intent, amount);
}
