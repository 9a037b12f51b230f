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
  /** BCP 47 tag. */
  readonly locale: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
};

/** What the provider says of a payment, read afresh from it. Amounts in minor units. */
export type ProviderPayment = {
  readonly sessionId: string | null;
  readonly providerPaymentId: string | null;
  /** Our ids as we gave them; `null`: money that we did not ask for. */
  readonly orderId: string | null;
  readonly paymentId: string | null;
  readonly market: string | null;
  readonly status: "open" | "processing" | "captured" | "cancelled";
  readonly amountMinor: number;
  readonly refundedMinor: number;
  readonly currency: string;
};

export type PaymentReference = { readonly sessionId: string } | { readonly providerPaymentId: string };

/** Port of a payment vendor that takes money on its own pages. Every call may reject: then nothing is known. */
export type PaymentProvider = {
  start(input: StartPayment): Promise<{ readonly sessionId: string; readonly redirectUrl: string }>;
  read(reference: PaymentReference): Promise<ProviderPayment | undefined>;
  /** Makes a session unpayable; resolves with what it is afterwards, which may be `captured`. */
  close(sessionId: string): Promise<ProviderPayment | undefined>;
  refund(input: {
    readonly providerPaymentId: string;
    readonly amountMinor: number;
    readonly idempotencyKey: string;
    readonly refundId: string;
  }): Promise<{ readonly providerRefundId: string }>;
  /** Captured payments made since `since`, newest first. */
  listCaptured(since: Date): AsyncIterable<ProviderPayment>;
  /** Absent: the vendor keeps no cards. */
  readonly cards?: SavedCards;
};

/** Most that one payment of a method can be, minor units; Stripe takes eight digits. */
export const MOST_PER_PAYMENT = {
  stripe: 99_999_999,
  cash_on_delivery: Number.MAX_SAFE_INTEGER,
} as const satisfies Record<PaymentMethod, number>;

/** The vendors of a market, by method. Methods without a vendor (cash) have no entry. */
export type PaymentProviders = Readonly<Partial<Record<PaymentMethod, PaymentProvider>>>;
