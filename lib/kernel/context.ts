import type { Db } from "@/db/client";
import type { Market } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";
import type { Mailer } from "@/lib/notifications/mailer";
import type { PaymentProviders } from "@/lib/payments/provider";
import type { Logger } from "./logger";

/** Who acts. A guest is known by the secret of their cart alone. */
export type Actor = { readonly type: "guest" } | { readonly type: "system"; readonly name: string };

/** How the timeline and the ledger name an actor. */
export function actorName(actor: Actor): string {
  return actor.type === "guest" ? "guest" : actor.name;
}

/** What a verb may touch, narrowed by each to what it needs. Belongs to one market for its whole life. */
export type Ctx = {
  readonly market: Market & { readonly code: MarketCode };
  readonly db: Db;
  readonly clock: () => Date;
  readonly actor: Actor;
  readonly payments: PaymentProviders;
  readonly mailer: Mailer;
  readonly log: Logger;
  /** Where this market's pages are, `https://…` without a trailing slash. */
  readonly origin: string;
  readonly reservationMinutes: number;
};
