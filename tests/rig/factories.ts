import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, session } from "@/db/schema/accounts";
import { cart, cartItem } from "@/db/schema/cart";
import { category, product, productTranslation, variant } from "@/db/schema/catalog";
import { stock, stockMovement } from "@/db/schema/inventory";
import { createKeys } from "@/lib/access/keys";
import { sharpPictures } from "@/lib/adapters/sharp-pictures";
import { addToCart } from "@/lib/cart/add-to-cart";
import { openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { checkout } from "@/lib/checkout/checkout";
import { quote } from "@/lib/checkout/quote";
import type { PlaceOrderInput } from "@/lib/checkout/schemas";
import type { CheckedOut } from "@/lib/checkout/start-paying";
import type { AccountActor, Ctx } from "@/lib/kernel/context";
import { newId, newToken } from "@/lib/kernel/ids";
import type { Logger } from "@/lib/kernel/logger";
import { memoryCounter } from "@/lib/limits/memory-counter";
import { postgresLimiter } from "@/lib/limits/postgres-limiter";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";
import type { Mail } from "@/lib/notifications/mailer";
import type { Sms } from "@/lib/notifications/sms-sender";
import { settlePayment } from "@/lib/payments/settle-payment";
import { type FakePayments, fakePayments } from "@/tests/rig/fake-payments";
import { memoryFiles } from "@/tests/rig/memory-files";

export type TestCtx = Ctx & {
  readonly fake: FakePayments;
  /** Mails that went out. */
  readonly mails: Mail[];
  /** Text messages that went out. */
  readonly texts: Sms[];
  /** Messages logged as errors. */
  readonly errors: string[];
};

/** What a verb needs, with vendors in memory, acting as the system. */
export function testCtx(db: Db, market: MarketCode = "us", changes: Partial<Ctx> = {}): TestCtx {
  const fake = fakePayments();
  const mails: Mail[] = [];
  const texts: Sms[] = [];
  const errors: string[] = [];
  const quiet = () => {};
  const log: Logger = { debug: quiet, info: quiet, warn: quiet, error: (_, message) => void errors.push(message) };
  const mailer: Ctx["mailer"] = {
    async send(mail) {
      mails.push(mail);
      return { providerId: `mail_${mails.length}` };
    },
  };
  return {
    market: MARKETS[market],
    db,
    clock: () => new Date(),
    actor: { type: "system", name: "test" },
    client: { ip: "203.0.113.1", userAgent: "test" },
    payments: { stripe: fake },
    mailer,
    files: memoryFiles(),
    pictures: sharpPictures(),
    sms: { send: async (sms) => ({ providerId: `sms_${texts.push(sms)}` }) },
    limiter: postgresLimiter(db),
    calls: memoryCounter(),
    keys: createKeys("a secret for tests alone", market),
    log,
    origin: "http://shop.test",
    staffMustEnrol: false,
    reservationMinutes: 15,
    ...changes,
    fake,
    mails,
    texts,
    errors,
  };
}

export type NewVariant = {
  readonly onHand?: number;
  readonly priceMinor?: number;
  readonly status?: "draft" | "active" | "archived";
};

/** A product with one variant and its opening stock in the ledger. */
export async function makeVariant(db: Db, market: MarketCode = "us", made: NewVariant = {}): Promise<`var_${string}`> {
  const { onHand = 10, priceMinor = 1_999, status = "active" } = made;
  const [categoryId, productId, variantId] = [newId("cat"), newId("prd"), newId("var")];
  const slug = productId.replace("_", "-");
  const text = { en: slug, ru: slug, ky: slug };
  await db.transaction(async (tx) => {
    await tx.insert(category).values({ id: categoryId, slug, path: slug, name: text, description: text });
    await tx.insert(product).values({ id: productId, slug, categoryId, status, minPriceMinor: priceMinor });
    const words = { productId, title: `Product ${slug}`, summary: "A thing.", description: "A thing to buy." };
    await tx.insert(productTranslation).values({ ...words, language: "en" });
    const { currency } = MARKETS[market];
    await tx.insert(variant).values({ id: variantId, productId, sku: slug.toUpperCase(), priceMinor, currency });
    await tx.insert(stock).values({ variantId, onHand });
    const opening = { id: newId("mov"), variantId, delta: onHand, reason: "opening", actor: "test" } as const;
    await tx.insert(stockMovement).values(opening);
  });
  return variantId;
}

export type Wish = readonly [variantId: string, quantity: number];

/** A cart with these lines, made by the verb shoppers use; resolves with its token. */
export async function makeCart(ctx: Pick<Ctx, "db" | "actor" | "keys">, ...wishes: readonly Wish[]): Promise<string> {
  let token: string | undefined;
  for (const [variantId, quantity] of wishes) {
    const added = await addToCart(ctx, token, { variantId, quantity });
    if (!added.ok) throw new Error(`cart: ${added.error.code}`);
    token = added.value.token;
  }
  if (token === undefined) throw new Error("a cart needs a line");
  return token;
}

/** Many carts with one unit of a variant, quickly; resolves with their tokens. */
export async function makeCarts(
  db: Db,
  variantId: `var_${string}`,
  count: number,
  seenPriceMinor = 1_999,
): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => newToken());
  const carts = tokens.map((token) => ({ id: newId("crt"), tokenHash: hashCartToken(token) ?? "" }));
  await db.insert(cart).values(carts);
  await db
    .insert(cartItem)
    .values(carts.map(({ id }) => ({ id: newId("itm"), cartId: id, variantId, quantity: 1, seenPriceMinor })));
  return tokens;
}

const PEOPLE = {
  us: {
    locale: "en-us",
    phone: "+12125550123",
    shippingAddress: {
      country: "US",
      region: "NY",
      city: "New York",
      line1: "1 Broad St",
      line2: "",
      postalCode: "10004",
    },
  },
  kg: {
    locale: "ru-kg",
    phone: "+996555123456",
    shippingAddress: { country: "KG", region: "osh", city: "", line1: "ул. Ленина 1", line2: "", postalCode: "" },
  },
} as const satisfies Record<MarketCode, Partial<PlaceOrderInput>>;

/** What a shopper fills in, agreeing to what the cart costs now. */
export async function orderInput(
  ctx: Pick<Ctx, "db" | "market">,
  token: string,
  changes: Partial<PlaceOrderInput> = {},
): Promise<PlaceOrderInput> {
  const person = PEOPLE[ctx.market.code];
  const found = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
  return {
    ...person,
    email: "ada@example.test",
    customerName: "Ada Buyer",
    billingAddress: null,
    note: "",
    paymentMethod: "stripe",
    expectedTotalMinor: quote(ctx.market, found?.lines ?? [], person.shippingAddress.region).totalMinor,
    ...changes,
  };
}

export type Bought = CheckedOut & { readonly token: string; readonly sessionId: string };

/** An order of these lines whose payment page is open. */
export async function buy(ctx: Ctx, ...wishes: readonly Wish[]): Promise<Bought> {
  const token = await makeCart(ctx, ...wishes);
  const done = await checkout(ctx, token, await orderInput(ctx, token));
  if (!done.ok) throw new Error(`checkout: ${done.error.code}`);
  return { ...done.value, token, sessionId: done.value.redirectUrl?.split("/").at(-1) ?? "" };
}

/** An order of these lines whose money has arrived. */
export async function buyPaid(ctx: TestCtx, ...wishes: readonly Wish[]): Promise<Bought> {
  const bought = await buy(ctx, ...wishes);
  ctx.fake.pay(bought.sessionId);
  await settlePayment(ctx, "stripe", { sessionId: bought.sessionId });
  return bought;
}

/** An order of these lines whose money is held: `ctx` is of a market that captures later. */
export async function buyHeld(ctx: TestCtx, ...wishes: readonly Wish[]): Promise<Bought> {
  const bought = await buy(ctx, ...wishes);
  ctx.fake.hold(bought.sessionId);
  await settlePayment(ctx, "stripe", { sessionId: bought.sessionId });
  return bought;
}

/** An order of these lines that the courier is paid for. */
export async function buyInCash(ctx: TestCtx, ...wishes: readonly Wish[]): Promise<`ord_${string}`> {
  const token = await makeCart(ctx, ...wishes);
  const done = await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "cash_on_delivery" }));
  if (!done.ok) throw new Error(`checkout: ${done.error.code}`);
  return done.value.orderId;
}

/** Units on the shelf and promised. */
export async function stockOf(db: Db, variantId: `var_${string}`) {
  const [row] = await db
    .select({ onHand: stock.onHand, reserved: stock.reserved })
    .from(stock)
    .where(eq(stock.variantId, variantId));
  return row;
}

/** An account with a proven address, and a phone when one is given; resolves with somebody signed in as it. */
export async function makeAccount(
  db: Db,
  changes: Omit<Partial<typeof account.$inferInsert>, "id"> = {},
): Promise<AccountActor & { readonly email: string }> {
  const id = newId("usr");
  const email = changes.email ?? `${id.replace("_", "-")}@example.test`;
  const role = changes.role ?? "customer";
  await db.insert(account).values({ id, email, locale: "en-us", name: "Ada Buyer", ...changes });
  const sessionId = newId("ses");
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.insert(session).values({ id: sessionId, accountId: id, version: 1, expiresAt, userAgent: "Firefox" });
  return { type: "account", accountId: id, sessionId, role, secondFactorAt: null, email };
}
