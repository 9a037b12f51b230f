import type { PaymentMethod } from "@/lib/markets/market";

/** Everything that happens in the shop that something else may care about. */
export type DomainEvent =
  | { readonly type: "order.placed"; readonly orderId: string; readonly paymentMethod: PaymentMethod }
  | { readonly type: "order.paid"; readonly orderId: string; readonly paymentId: string }
  | { readonly type: "order.cancelled"; readonly orderId: string; readonly reason: string }
  | {
      readonly type: "payment.processed";
      readonly orderId: string;
      readonly paymentId: string;
      readonly outcome: string;
    }
  | { readonly type: "payment.mismatch"; readonly orderId: string; readonly paymentId: string }
  | { readonly type: "refund.requested"; readonly refundId: string }
  | { readonly type: "stock.low"; readonly variantId: string; readonly available: number }
  | { readonly type: "user.registered"; readonly accountId: string };
