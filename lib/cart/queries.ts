import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart, cartItem } from "@/db/schema/cart";
import { category, image, product, productTranslation, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { variantLabel } from "@/lib/catalog/variant-label";
import { figuresOf, STOCK_FIGURES } from "@/lib/inventory/stock-figures";
import { NO_STOCK, onShelf, orderable, stockLevel } from "@/lib/inventory/stock-level";
import type { Language } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";
import { type Cart, type CartLine, noticesOf } from "./cart";

/** Units in the open cart of this token hash; 0 when there is none. */
export async function cartCount(db: Db, tokenHash: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`coalesce(sum(${cartItem.quantity}), 0)`.mapWith(Number) })
    .from(cart)
    .leftJoin(cartItem, eq(cartItem.cartId, cart.id))
    .where(and(eq(cart.tokenHash, tokenHash), isNull(cart.orderedAt)));
  return row?.count ?? 0;
}

/** The open cart of this token hash with current prices and stock; `undefined` when there is none. */
export async function openCart(db: Db, tokenHash: string, language: Language): Promise<Cart | undefined> {
  const [found] = await db
    .select({ id: cart.id, version: cart.version })
    .from(cart)
    .where(and(eq(cart.tokenHash, tokenHash), isNull(cart.orderedAt)));
  if (!found) return undefined;
  const lines = await cartLines(db, found.id, language);
  return { ...found, lines, count: lines.reduce((sum, line) => sum + line.quantity, 0) };
}

/** The lines of a cart, oldest first. A product that is no longer sold shows as sold out. */
export async function cartLines(db: Db, cartId: Cart["id"], language: Language): Promise<CartLine[]> {
  const text = sql`(select distinct on (product_id) product_id, title from ${productTranslation}
    where language in (${language}, 'en') order by product_id, language = ${language} desc)`;
  const rows = await db
    .select({
      item: cartItem,
      variant,
      product,
      title: sql<string | null>`text.title`,
      categoryIds: sql<
        string[]
      >`array(select up.id from ${category} up join ${category} own on own.id = ${product.categoryId}
        where own.path = up.path or starts_with(own.path, up.path || '/') order by up.path)`,
      ...STOCK_FIGURES,
      sold: lte(product.publishAt, sql`now()`).mapWith(Boolean),
      image: sql<CartImage | null>`(select json_build_object('base', ${image.base}, 'avifWidths', ${image.avifWidths},
        'webpWidths', ${image.webpWidths}, 'placeholder', ${image.placeholder}, 'alt', ${image.alt}) from ${image}
        where ${image.productId} = ${product.id}
        order by (${image.color} = ${variant.options} ->> 'color') desc nulls last, ${image.position} limit 1)`,
    })
    .from(cartItem)
    .innerJoin(variant, eq(variant.id, cartItem.variantId))
    .innerJoin(product, eq(product.id, variant.productId))
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .leftJoin(sql`${text} text`, sql`text.product_id = ${product.id}`)
    .where(eq(cartItem.cartId, cartId))
    .orderBy(cartItem.createdAt, cartItem.id);
  return rows.map((row) => {
    const forSale = row.product.status === "active" && row.sold;
    const figures = forSale ? figuresOf(row) : NO_STOCK;
    const available = orderable(figures);
    const line = {
      itemId: row.item.id,
      variantId: row.variant.id,
      productId: row.product.id,
      categoryIds: row.categoryIds,
      taxCategory: row.product.taxCategory,
      weightGrams: row.variant.weightGrams,
      sku: row.variant.sku,
      slug: row.product.slug,
      title: row.title ?? row.product.slug,
      variantLabel: variantLabel(row.product.options, row.variant.options, language),
      image: row.image ? { ...row.image, alt: inLanguage(row.image.alt, language) } : null,
      quantity: row.item.quantity,
      unitPriceMinor: row.variant.priceMinor,
      compareAtMinor: row.variant.compareAtMinor,
      available,
      stock: stockLevel(figures),
      later: Math.max(0, Math.min(row.item.quantity, available) - onShelf(figures)),
      expectedOn: figures.expectedOn,
    };
    return { ...line, notices: noticesOf({ ...line, seenPriceMinor: row.item.seenPriceMinor }) };
  });
}

type CartImage = Omit<NonNullable<CartLine["image"]>, "alt"> & { readonly alt: typeof image.$inferSelect.alt };
