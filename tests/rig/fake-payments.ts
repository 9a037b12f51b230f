import { randomBytes } from "node:crypto";
import type {
  HeldMoney,
  PaymentProvider,
  PaymentReference,
  ProviderPayment,
  ProviderRefund,
  StartPayment,
} from "@/lib/payments/provider";
import type { SavedCards } from "@/lib/payments/saved-cards";
import { type FakeCards, fakeCards } from "@/tests/rig/fake-cards";

type Account = {
  readonly sessions: Map<string, ProviderPayment>;
  readonly byKey: Map<string, string>;
  readonly refunds: Map<string, { readonly amountMinor: number; readonly providerPaymentId: string }>;
};

type Call = Exclude<keyof PaymentProvider, "cards" | "holds"> | keyof SavedCards | keyof HeldMoney;

export type FakePayments = Omit<PaymentProvider, "start" | "holds"> & {
  readonly holds: HeldMoney;
  /** What was taken of held money, by idempotency key. */
  readonly captured: ReadonlyMap<string, number>;
  /** The shopper's bank promises what a session asks for; resolves with the provider's payment. */
  hold(sessionId: string, change?: Partial<ProviderPayment>): ProviderPayment;
  start(input: StartPayment): Promise<{ readonly sessionId: string; readonly redirectUrl: string }>;
  readonly cards: FakeCards;
  /** Every call made, by name, in order. */
  readonly calls: Call[];
  /** What was asked at each `start`. */
  readonly started: StartPayment[];
  readonly refunds: Account["refunds"];
  /** The shopper pays; resolves with the provider's payment. Works on a closed session too, as late money does. */
  pay(sessionId: string, change?: Partial<ProviderPayment>): ProviderPayment;
  /** Changes what the provider says of a session. */
  set(sessionId: string, change: Partial<ProviderPayment>): void;
  /** Staff give money back on the provider's own pages; resolves with its id there. */
  refundAtDesk(sessionId: string, amountMinor: number, change?: Partial<ProviderRefund>): string;
  /** Money captured by another session of the same payment of ours. */
  payTwice(sessionId: string): ProviderPayment;
  /** The next call of this name rejects; `after`: once its work is done, as when an answer is lost. */
  breakNext(name: Call, when?: "before" | "after"): void;
};

function random(prefix: string): string {
  return `${prefix}_${randomBytes(8).toString("hex")}`;
}

/** A payment vendor in memory that keeps the port's promises, and fails when told to. */
export function fakePayments(): FakePayments {
  const account: Account = { sessions: new Map(), byKey: new Map(), refunds: new Map() };
  const { sessions, byKey, refunds } = account;
  const calls: Call[] = [];
  const started: StartPayment[] = [];
  const broken = new Map<string, "before" | "after">();

  async function call<T>(name: Call, work: () => T): Promise<T> {
    calls.push(name);
    const fails = broken.get(name);
    broken.delete(name);
    if (fails === "before") throw new Error(`${name} did not arrive`);
    const value = work();
    if (fails === "after") throw new Error(`the answer to ${name} was lost`);
    return value;
  }

  function find(reference: PaymentReference): ProviderPayment | undefined {
    if ("sessionId" in reference) return sessions.get(reference.sessionId);
    return [...sessions.values()].find((one) => one.providerPaymentId === reference.providerPaymentId);
  }

  function must(sessionId: string): ProviderPayment {
    const found = sessions.get(sessionId);
    if (!found) throw new Error(`no session ${sessionId}`);
    return found;
  }

  function set(sessionId: string, change: Partial<ProviderPayment>): ProviderPayment {
    const next = { ...must(sessionId), ...change };
    sessions.set(sessionId, next);
    return next;
  }

  function giveBack(paid: ProviderPayment, one: ProviderRefund): ProviderPayment {
    const back = one.status === "failed" ? 0 : one.amountMinor;
    const { providerRefundId, refundId, amountMinor, currency, status } = one;
    const row = { providerRefundId, refundId, amountMinor, currency, status };
    return set(paid.sessionId ?? "", {
      refundedMinor: paid.refundedMinor + back,
      refunds: [...paid.refunds, row],
    });
  }

  const captured = new Map<string, number>();
  const holds: HeldMoney = {
    capture: ({ providerPaymentId, amountMinor, idempotencyKey }) =>
      call("capture", () => {
        const one = find({ providerPaymentId });
        if (one?.status !== "authorized") return one;
        if (amountMinor > one.amountMinor) return one;
        captured.set(idempotencyKey, amountMinor);
        return set(one.sessionId ?? "", { status: "captured", amountMinor });
      }),
    release: ({ providerPaymentId }) =>
      call("release", () => {
        const one = find({ providerPaymentId });
        return one?.status === "authorized" ? set(one.sessionId ?? "", { status: "cancelled" }) : one;
      }),
  };

  return {
    holds,
    captured,
    hold: (sessionId, change = {}) =>
      set(sessionId, {
        status: "authorized",
        providerPaymentId: random("pi"),
        captureBefore: new Date(Date.now() + 7 * 86_400_000),
        ...change,
      }),
    calls,
    started,
    refunds,
    start: (input) =>
      call("start", () => {
        started.push(input);
        const sessionId = byKey.get(input.idempotencyKey) ?? random("cs");
        byKey.set(input.idempotencyKey, sessionId);
        if (!sessions.has(sessionId)) sessions.set(sessionId, opened(sessionId, input));
        return { sessionId, redirectUrl: `https://pay.test/${sessionId}` };
      }),
    read: (reference) => call("read", () => find(reference)),
    close: (sessionId) =>
      call("close", () => {
        const found = sessions.get(sessionId);
        return found?.status === "open" ? set(sessionId, { status: "cancelled" }) : found;
      }),
    refund: (input) =>
      call("refund", () => {
        refunds.set(input.idempotencyKey, input);
        const providerRefundId = `re_${input.idempotencyKey}`;
        const paid = find({ providerPaymentId: input.providerPaymentId });
        if (paid && !paid.refunds.some((one) => one.providerRefundId === providerRefundId))
          giveBack(paid, { ...input, providerRefundId, currency: paid.currency, status: "succeeded" });
        return { status: "succeeded", providerRefundId };
      }),
    async *listCaptured() {
      calls.push("listCaptured");
      yield* [...sessions.values()].filter((one) => one.status === "captured").reverse();
    },
    cards: fakeCards(call),
    pay: (sessionId, change = {}) => set(sessionId, { status: "captured", providerPaymentId: random("pi"), ...change }),
    refundAtDesk(sessionId, amountMinor, change = {}) {
      const paid = must(sessionId);
      const providerRefundId = random("re");
      const { currency } = paid;
      giveBack(paid, { providerRefundId, refundId: null, amountMinor, currency, status: "succeeded", ...change });
      return providerRefundId;
    },
    set: (sessionId, change) => void set(sessionId, change),
    payTwice(sessionId) {
      const again = { ...must(sessionId), sessionId: random("cs"), providerPaymentId: random("pi") };
      sessions.set(again.sessionId, again);
      return again;
    },
    breakNext: (name, when = "before") => void broken.set(name, when),
  };
}

function opened(sessionId: string, input: StartPayment): ProviderPayment {
  return {
    sessionId,
    providerPaymentId: null,
    orderId: input.orderId,
    paymentId: input.paymentId,
    market: input.market,
    status: "open",
    amountMinor: input.amountMinor,
    refundedMinor: 0,
    refunds: [],
    disputes: [],
    currency: input.currency.toLowerCase(),
  };
}
