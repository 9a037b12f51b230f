import type { Journal, Table } from "@/sandbox/journal";
import {
  Charge,
  Customer,
  Dispute,
  Intent,
  Method,
  Refund,
  Session,
  Setup,
  StoredAnswer,
  StoredEvent,
} from "@/sandbox/stripe/records";

/** Everything the Stripe stand-in remembers. */
export type Ledger = {
  readonly sessions: Table<Session>;
  readonly intents: Table<Intent>;
  readonly charges: Table<Charge>;
  readonly refunds: Table<Refund>;
  readonly disputes: Table<Dispute>;
  readonly customers: Table<Customer>;
  readonly methods: Table<Method>;
  readonly setups: Table<Setup>;
  readonly events: Table<StoredEvent>;
  readonly answers: Table<StoredAnswer>;
};

export function openLedger(journal: Journal): Ledger {
  return {
    sessions: journal.table("stripe_sessions", Session),
    intents: journal.table("stripe_intents", Intent),
    charges: journal.table("stripe_charges", Charge),
    refunds: journal.table("stripe_refunds", Refund),
    disputes: journal.table("stripe_disputes", Dispute),
    customers: journal.table("stripe_customers", Customer),
    methods: journal.table("stripe_methods", Method),
    setups: journal.table("stripe_setups", Setup),
    events: journal.table("stripe_events", StoredEvent),
    answers: journal.table("stripe_answers", StoredAnswer),
  };
}

/** The row if it belongs to the account; another account's row does not exist for it. */
export function owned<T extends { readonly account: string }>(
  table: Table<T>,
  account: string,
  id: string,
): T | undefined {
  const row = table.get(id);
  return row?.account === account ? row : undefined;
}

export function ofAccount<T extends { readonly account: string }>(table: Table<T>, account: string): readonly T[] {
  return table.all().filter((row) => row.account === account);
}
