import { randomBytes } from "node:crypto";
import type { CardSetup, SavedCard, SavedCards } from "@/lib/payments/saved-cards";

export type FakeCards = SavedCards & {
  /** Customers that are there, by id. */
  readonly customers: Map<string, { readonly accountId: string }>;
  readonly setups: CardSetup[];
  /** A card is typed in on the vendor's page; resolves with its id. */
  keep(customerId: string, card?: Partial<SavedCard>): string;
};

function random(prefix: string): string {
  return `${prefix}_${randomBytes(8).toString("hex")}`;
}

/** Kept cards in memory. As the vendor does, it detaches any card it is told to: whose it is must be checked before. */
export function fakeCards(call: <T>(name: keyof SavedCards, work: () => T) => Promise<T>): FakeCards {
  const customers = new Map<string, { readonly accountId: string }>();
  const byKey = new Map<string, string>();
  const kept = new Map<string, SavedCard & { readonly customerId: string }>();
  const setups: CardSetup[] = [];
  return {
    customers,
    setups,
    createCustomer: ({ accountId, idempotencyKey }) =>
      call("createCustomer", () => {
        const known = byKey.get(idempotencyKey);
        if (known) return { customerId: known };
        const customerId = random("cus");
        byKey.set(idempotencyKey, customerId);
        customers.set(customerId, { accountId });
        return { customerId };
      }),
    beginSetup: (input) =>
      call("beginSetup", () => {
        setups.push(input);
        return customers.has(input.customerId) ? { redirectUrl: `https://pay.test/${random("cs")}` } : undefined;
      }),
    list: (customerId) =>
      call("list", () =>
        [...kept.values()]
          .filter((card) => card.customerId === customerId)
          .map(({ customerId: _, ...card }) => card)
          .reverse(),
      ),
    ownerOf: (cardId) => call("ownerOf", () => kept.get(cardId)?.customerId),
    detach: (cardId) => call("detach", () => void kept.delete(cardId)),
    deleteCustomer: (customerId) =>
      call("deleteCustomer", () => {
        customers.delete(customerId);
        for (const card of kept.values()) if (card.customerId === customerId) kept.delete(card.id);
      }),
    keep(customerId, card = {}) {
      const id = random("pm");
      kept.set(id, { id, brand: "visa", last4: "4242", expMonth: 12, expYear: 2030, ...card, customerId });
      return id;
    },
  };
}
