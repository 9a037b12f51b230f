import type { PaymentMethod } from "@/lib/markets/market";

/** Everything that happens in the shop that something else may care about. */
export type DomainEvent =
  | { readonly type: "order.placed"; readonly orderId: string; readonly paymentMethod: PaymentMethod }
  /** `paymentId` null: nothing was due. */
  | { readonly type: "order.paid"; readonly orderId: string; readonly paymentId: string | null }
  | { readonly type: "order.cancelled"; readonly orderId: string; readonly reason: string }
  | {
      readonly type: "payment.processed";
      readonly orderId: string;
      readonly paymentId: string;
      readonly outcome: string;
    }
  | { readonly type: "payment.authorized"; readonly orderId: string; readonly paymentId: string }
  | { readonly type: "payment.mismatch"; readonly orderId: string; readonly paymentId: string }
  | { readonly type: "dispute.updated"; readonly disputeId: string; readonly status: string }
  | {
      readonly type: "order.packed" | "order.shipped" | "order.delivered" | "order.address_changed";
      readonly orderId: string;
      readonly actor: string;
    }
  | {
      readonly type: "order.edited" | "order.edit_offered" | "order.edit_ended";
      readonly orderId: string;
      readonly editId: string;
    }
  /** Units it waited for are on the shelf and its own. */
  | {
      readonly type: "order.units_came";
      readonly orderId: string;
      readonly variantId: string;
      readonly quantity: number;
    }
  | { readonly type: "refund.requested" | "refund.succeeded" | "refund.failed"; readonly refundId: string }
  | {
      readonly type:
        | "return.requested"
        | "return.approved"
        | "return.refused"
        | "return.received"
        | "return.refunded"
        | "return.exchanged"
        | "return.closed";
      readonly returnId: string;
      readonly orderId: string;
      readonly actor: string;
    }
  | {
      readonly type:
        | "draft.created"
        | "draft.changed"
        | "draft.sent"
        | "draft.ordered"
        | "draft.cancelled"
        | "draft.expired"
        | "draft.reopened";
      readonly draftId: string;
      readonly actor: string;
    }
  | {
      readonly type: "credit.issued" | "credit.taken";
      readonly creditId: string;
      readonly amountMinor: number;
      readonly actor: string;
    }
  | {
      readonly type: "credit.blocked" | "credit.unblocked";
      readonly creditId: string;
      readonly note: string;
      readonly actor: string;
    }
  | { readonly type: "stock.low"; readonly variantId: string; readonly available: number }
  | { readonly type: "stock.back"; readonly variantId: string; readonly available: number }
  | { readonly type: "user.registered"; readonly accountId: string }
  | { readonly type: "user.token_reused"; readonly accountId: string; readonly sessionId: string }
  | { readonly type: "user.second_factor_changed"; readonly accountId: string; readonly to: "on" | "off" }
  | {
      readonly type: "user.role_changed";
      readonly accountId: string;
      readonly from: string;
      readonly to: string;
      readonly actor: string;
    }
  | { readonly type: "user.blocked" | "user.unblocked"; readonly accountId: string; readonly actor: string }
  | {
      readonly type: "staff.invited" | "staff.invitation_withdrawn";
      readonly invitationId: string;
      readonly role: string;
      readonly actor: string;
    }
  | {
      readonly type: "promotion.created" | "promotion.changed" | "promotion.switched_on" | "promotion.switched_off";
      readonly promotionId: string;
      readonly actor: string;
    };
