import type { CaptureMode, DisputeStatus } from "@/db/schema/payments";
import type { PaymentMethod } from "@/lib/markets/market";
import type { CurrencyCode } from "@/lib/money/currency";
import type { SavedCards } from "./saved-cards";

/** One line of what is paid for, as the provider's page shows it. Lines sum to the amount. */
export type PaymentLine = { readonly name: string; readonly amountMinor: number };

export type StartPayment = {
  readonly market: string;
  readonly orderId: string;
  readonly paymentId: string;
  /** Same key, same session: a retry after a lost answer never makes a second one. */
  readonly idempotencyKey: string;
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly lines: readonly PaymentLine[];
  readonly description: string;
  readonly email: string;
  /** The provider's customer whose kept cards its page offers; `null`: somebody without. */
  readonly customerId: string | null;
  /** When the page stops taking money; `null`: as the provider does by itself. */
  readonly expiresAt: Date | null;
  /** `manual`: the money is only held, for `holds` to capture. */
  readonly capture: CaptureMode;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** Our page that shows the code to pay by, for vendors whose payers need no page of theirs. */
  readonly codeUrl: string;
};

/** Money that the provider has given back. */
export type ProviderRefund = {
  readonly providerRefundId: string;
  /** Our id as we gave it; `null`: somebody gave it back on the provider's own pages. */
  readonly refundId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: "pending" | "succeeded" | "failed";
};

/** What came of asking for a refund. `failed`: refused for good; asking again changes nothing. */
export type RefundAnswer =
  | { readonly status: "pending" | "succeeded"; readonly providerRefundId: string }
  | { readonly status: "failed"; readonly providerRefundId: string | null; readonly why: string };

/** Money that a buyer or their bank wants back, or took back. */
export type ProviderDispute = {
  readonly providerDisputeId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly reason: string;
  readonly status: DisputeStatus;
  readonly openedAt: Date;
};

/** A payment as the provider lists it among others. Amounts in minor units. */
export type ListedPayment = {
  readonly sessionId: string | null;
  readonly providerPaymentId: string | null;
  /** Our ids as we gave them; `null`: money that we did not ask for. */
  readonly orderId: string | null;
  readonly paymentId: string | null;
  readonly market: string | null;
  /** `approved`: the shopper has agreed and the money moves when we ask for it. `authorized`: their bank holds it. */
  readonly status: "open" | "approved" | "processing" | "authorized" | "captured" | "cancelled";
  /** What was captured; before that, what is to be. */
  readonly amountMinor: number;
  /** Until when held money may be captured; absent: none is held, or the provider does not say. */
  readonly captureBefore?: Date;
  readonly refundedMinor: number;
  readonly currency: string;
};

/** What a payer's banking app reads to pay. */
export type PaymentCode = {
  /** The text of the QR code. */
  readonly qr: string;
  /** Opens the app on a phone; `null`: there is none. */
  readonly link: string | null;
  readonly validUntil: Date;
};

/** What the provider says of a payment, read afresh from it, with what became of the money. */
export type ProviderPayment = ListedPayment & {
  readonly refunds: readonly ProviderRefund[];
  readonly disputes: readonly ProviderDispute[];
  /** Present while it is open, of vendors that are paid by a code. */
  readonly code?: PaymentCode;
};

export type PaymentReference = { readonly sessionId: string } | { readonly providerPaymentId: string };

/** `declined`: this try took nothing and a later one may succeed. */
export type Capture =
  | { readonly outcome: "captured"; readonly payment: ProviderPayment }
  | { readonly outcome: "declined" };

/** Money that a provider holds for us. Every call may reject: then nothing is known. Both are safe to repeat. */
export type HeldMoney = {
  /** Takes so much of it and releases the rest. Resolves with what the payment is afterwards, whatever came of it. */
  capture(input: {
    readonly providerPaymentId: string;
    readonly amountMinor: number;
    readonly idempotencyKey: string;
  }): Promise<ProviderPayment | undefined>;
  /** Gives it up. Resolves with what the payment is afterwards, which may be `captured`. */
  release(input: { readonly providerPaymentId: string }): Promise<ProviderPayment | undefined>;
};

/** Port of a payment vendor that takes money on its own pages or in an app. Every call may reject: then nothing is known. */
export type PaymentProvider = {
  /** `undefined`: the attempt's time is over, and no page was ever opened for it. */
  start(input: StartPayment): Promise<{ readonly sessionId: string; readonly redirectUrl: string } | undefined>;
  read(reference: PaymentReference): Promise<ProviderPayment | undefined>;
  /** Makes a session unpayable; resolves with what it is afterwards, which may be `captured`. */
  close(sessionId: string): Promise<ProviderPayment | undefined>;
  /**
   * Takes the money of an approved session. Present where money moves by this call alone: there a session needs no
   * closing, an attempt that is closed in our own books is closed.
   */
  readonly capture?: (input: { readonly sessionId: string; readonly idempotencyKey: string }) => Promise<Capture>;
  refund(input: {
    readonly providerPaymentId: string;
    readonly amountMinor: number;
    readonly currency: CurrencyCode;
    readonly idempotencyKey: string;
    readonly refundId: string;
  }): Promise<RefundAnswer>;
  /** Captured payments made since `since`, newest first. */
  listCaptured(since: Date): AsyncIterable<ListedPayment>;
  /** Absent: the vendor takes money at once. */
  readonly holds?: HeldMoney;
  /** Absent: the vendor keeps no cards. */
  readonly cards?: SavedCards;
};

/** Most that one payment of a method can be, minor units; Stripe takes eight digits, PayPal ten thousand dollars at once. */
export const MOST_PER_PAYMENT = {
  stripe: 99_999_999,
  paypal: 1_000_000,
  qr_reference: Number.MAX_SAFE_INTEGER,
  bank_transfer: Number.MAX_SAFE_INTEGER,
  cash_on_delivery: Number.MAX_SAFE_INTEGER,
} as const satisfies Record<PaymentMethod, number>;

/** The vendors of a market, by method. Methods without a vendor (cash) have no entry. */
export type PaymentProviders = Readonly<Partial<Record<PaymentMethod, PaymentProvider>>>;
