import type { DraftStatus } from "@/db/schema/drafts";
import type { CancelReason, OrderStatus } from "@/db/schema/orders";

/** How long a customer has to pay, from when the draft was made or its link last sent. */
const DRAFT_DAYS = 14;

export function draftExpiry(now: Date): Date {
  return new Date(now.getTime() + DRAFT_DAYS * 86_400_000);
}

/** What a draft is to whoever looks at it now: `expired` from its time on, closed by the clock already or not yet. */
export type DraftState = DraftStatus | "expired";

export function draftState(
  draft: {
    readonly status: DraftStatus;
    readonly closedReason: "staff" | "expired" | null;
    readonly expiresAt: Date;
  },
  now: Date,
): DraftState {
  if (draft.status === "open") return draft.expiresAt <= now ? "expired" : "open";
  return draft.closedReason === "expired" ? "expired" : draft.status;
}

/** What a draft became, as far as its link tells. */
export type PlacedDraft = {
  readonly number: number;
  readonly publicToken: string;
  readonly status: OrderStatus;
  readonly paidAt: Date | null;
  readonly cancelReason: CancelReason | null;
};

/** For what an unpaid order may be cancelled so that its draft can be opened again: not because the shop called it off. */
export const GIVEN_UP = ["expired", "customer"] as const satisfies readonly CancelReason[];

/** Whether nobody paid what a draft became, and the shop did not call it off. */
export function isGivenUp({ status, paidAt, cancelReason }: PlacedDraft): boolean {
  return status === "cancelled" && !paidAt && GIVEN_UP.some((reason) => reason === cancelReason);
}

/** Path of the customer's page; the token in it is the only key to it. */
export function draftPath(locale: string, publicToken: string): string {
  return `/${locale}/drafts/${publicToken}`;
}

/** An id as forms and addresses carry it; `undefined` for what is none. */
export function draftIdOf(id: string): `dft_${string}` | undefined {
  return /^dft_[0-9a-z]{1,60}$/.test(id) ? (id as `dft_${string}`) : undefined;
}
