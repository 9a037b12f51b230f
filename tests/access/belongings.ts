import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import { phoneCode } from "@/db/schema/accounts";
import { cart, cartItem } from "@/db/schema/cart";
import { category, product, productTranslation, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { wishlist, wishlistItem } from "@/db/schema/wishlist";
import type { Keys } from "@/lib/access/keys";
import { accountCartToken } from "@/lib/cart/adopt-cart";
import { hashCartToken } from "@/lib/cart/token";
import { newId, newToken } from "@/lib/kernel/ids";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";
import type { Ids } from "./ids";
import type { Mark } from "./marks";

/** The code of every SMS that people here got. */
export const PHONE_CODE = "123456";
export const HOUR = 3_600_000;

export function localeOf(market: MarketCode): string {
  return MARKETS[market].locales[0].slug;
}

let phones = 0;
/** A phone of its own. */
export function newPhone(market: MarketCode): string {
  phones += 1;
  return market === "us" ? `+1212${2_000_000 + phones}` : `+996555${100_000 + phones}`;
}

export function addressOf(market: MarketCode, mark: Mark) {
  const line1 = `${mark}-street 1`;
  return market === "us"
    ? { country: "US", region: "NY", city: "New York", line1, line2: "", postalCode: "10004" }
    : { country: "KG", region: "osh", city: "", line1, line2: "", postalCode: "" };
}

type Goods = Pick<Ids, "productSlug" | "productId" | "variantId">;

const WORDS = { en: "Shelf", ru: "Shelf", ky: "Shelf" };
/** Where everything lies; its name is on every page. */
export const SHELF = { id: "cat_shelf", slug: "shelf", path: "shelf", name: WORDS, description: WORDS } as const;

/** A product that only this person has anything to do with. */
export async function makeGoods(db: Db, market: MarketCode, mark: Mark, like?: Ids, address?: string): Promise<Goods> {
  const productId = like?.productId ?? newId("prd");
  const variantId = like?.variantId ?? newId("var");
  const title = `${mark}-goods`;
  const slug = address ?? title;
  await db.transaction(async (tx) => {
    await tx.insert(category).values(SHELF).onConflictDoNothing();
    await tx
      .insert(product)
      .values({ id: productId, slug, categoryId: SHELF.id, status: "active", minPriceMinor: 1_999 });
    const words = { productId, title, summary: title, description: title };
    await tx.insert(productTranslation).values({ ...words, language: "en" });
    const { currency } = MARKETS[market];
    await tx.insert(variant).values({ id: variantId, productId, sku: slug, priceMinor: 1_999, currency });
    await tx.insert(stock).values({ variantId, onHand: 10 });
  });
  return { productId, variantId, productSlug: slug };
}

export async function makeCart(
  db: Db,
  mark: Mark,
  accountId: `usr_${string}` | null,
  { variantId }: Goods,
  keys: Keys,
) {
  const [cartId, itemId] = [newId("crt"), newId("itm")];
  const cartToken = accountId ? accountCartToken({ keys }, cartId) : newToken();
  const tokenHash = hashCartToken(cartToken) ?? "";
  const draft = { customerName: `${mark}-draft`, email: `${mark}-draft@example.test` };
  await db.insert(cart).values({ id: cartId, tokenHash, accountId, checkout: draft });
  await db.insert(cartItem).values({ id: itemId, cartId, variantId, quantity: 1, seenPriceMinor: 1_999 });
  return { itemId, cartToken };
}

export async function makeWishlists(db: Db, accountId: `usr_${string}` | null, { productId }: Goods) {
  const [shareToken, wishlistToken] = [newToken(), newToken()];
  const browsers = { id: newId("wsh"), tokenHash: hashCartToken(wishlistToken) ?? "" };
  // A guest shares the list of the browser.
  const lists = accountId ? [browsers, { id: newId("wsh"), accountId, shareToken }] : [{ ...browsers, shareToken }];
  for (const list of lists) {
    await db.insert(wishlist).values(list);
    await db.insert(wishlistItem).values({ id: newId("wsi"), wishlistId: list.id, productId });
  }
  return { shareToken, wishlistToken };
}

/** A code to sign in with by their phone, and one to have another phone. */
export async function makeCodes(
  db: Db,
  keys: Keys,
  phone: string,
  next: { readonly accountId: `usr_${string}` | null; readonly phone: string },
) {
  const expiresAt = new Date(Date.now() + HOUR);
  const codeRow = async (purpose: "sign_in" | "change_phone", of: typeof next) => {
    const [id, secret] = [newId("pco"), newToken()];
    const codeHash = keys.mac("sms-code-hash", `${id}:${PHONE_CODE}`);
    const requestHash = createHash("sha256").update(secret).digest("hex");
    await db.insert(phoneCode).values({ id, purpose, codeHash, requestHash, expiresAt, ...of });
    return secret;
  };
  return {
    codeSecret: await codeRow("sign_in", { accountId: null, phone }),
    newPhoneSecret: await codeRow("change_phone", next),
  };
}
