import type { Db } from "@/db/client";
import type { Role } from "@/db/schema/accounts";
import type { Keys } from "@/lib/access/keys";
import type { CallCounter, Limiter } from "@/lib/limits/limiter";
import type { Market } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";
import type { Mailer } from "@/lib/notifications/mailer";
import type { SmsSender } from "@/lib/notifications/sms-sender";
import type { PaymentProviders } from "@/lib/payments/provider";
import type { FileStore, PictureCleaner } from "@/lib/uploads/file-store";
import type { Logger } from "./logger";

/** Somebody signed in, as the market's database knows them at this request. */
export type AccountActor = {
  readonly type: "account";
  readonly accountId: `usr_${string}`;
  readonly sessionId: `ses_${string}`;
  readonly role: Role;
  /** When this session last showed a second factor; `null` only for who has none and may go without. */
  readonly secondFactorAt: Date | null;
};

/** Somebody whose session still owes a second factor, shown or set up. Until then they are nobody to every other verb. */
export type PendingActor = {
  readonly type: "pending";
  readonly accountId: `usr_${string}`;
  readonly sessionId: `ses_${string}`;
  readonly owes: "proof" | "enrolment";
};

/** Who acts. A guest is known by the secrets of their cart and wishlist alone. */
export type Actor =
  | { readonly type: "guest" }
  | AccountActor
  | PendingActor
  | { readonly type: "system"; readonly name: string };

/** How the timeline and the ledger name an actor. */
export function actorName(actor: Actor): string {
  switch (actor.type) {
    case "guest":
      return "guest";
    case "account":
    case "pending":
      return actor.accountId;
    case "system":
      return actor.name;
  }
}

/** The other end of the connection. Empty texts where there is none, as in the worker. */
export type Client = {
  readonly ip: string;
  readonly userAgent: string;
  /** The secret of a guest's wishlist that the browser keeps, as it was sent. */
  readonly wishlistToken?: string | undefined;
};

/** What a verb may touch, narrowed by each to what it needs. Belongs to one market for its whole life. */
export type Ctx = {
  readonly market: Market & { readonly code: MarketCode };
  readonly db: Db;
  readonly clock: () => Date;
  readonly actor: Actor;
  readonly client: Client;
  readonly payments: PaymentProviders;
  readonly mailer: Mailer;
  readonly sms: SmsSender;
  readonly files: FileStore;
  readonly pictures: PictureCleaner;
  readonly limiter: Limiter;
  readonly calls: CallCounter;
  readonly keys: Keys;
  readonly log: Logger;
  /** Where this market's pages are, `https://…` without a trailing slash. */
  readonly origin: string;
  /** A real deployment: staff get nowhere before they have a second factor. */
  readonly staffMustEnrol: boolean;
  readonly reservationMinutes: number;
};
