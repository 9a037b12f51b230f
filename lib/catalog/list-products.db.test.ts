import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { category, product, variant } from "@/db/schema/catalog";
import { newId } from "@/lib/kernel/ids";
import { makeVariant } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { homeShelves, listProducts, relatedProducts } from "./list-products";
import { productBySlug, soldProductId } from "./product-queries";

let at: TestDatabase;
beforeAll(async () => {
  at = await createTestDatabase();
});
afterAll(() => at.close());

type Made = { readonly id: `prd_${string}`; readonly slug: string };

/** Products in one new category, in this order of rank, each with one variant. */
async function shelf(prices: readonly number[]): Promise<{ categoryId: `cat_${string}`; products: Made[] }> {
  const categoryId = newId("cat");
  const text = { en: categoryId };
  await at.db
    .insert(category)
    .values({ id: categoryId, slug: categoryId, path: categoryId, name: text, description: text });
  const products: Made[] = [];
  for (const [rank, priceMinor] of prices.entries()) {
    const variantId = await makeVariant(at.db, "us", { priceMinor });
    const [row] = await at.db.select({ productId: variant.productId }).from(variant).where(eq(variant.id, variantId));
    if (!row) throw new Error("no variant");
    const publishAt = new Date(Date.UTC(2026, 0, 1 + rank));
    const [made] = await at.db
      .update(product)
      .set({ categoryId, rank, publishAt, minPriceMinor: priceMinor })
      .where(eq(product.id, row.productId))
      .returning({ id: product.id, slug: product.slug });
    if (made) products.push(made);
  }
  return { categoryId, products };
}

const slugs = (cards: readonly { readonly slug: string }[]) => cards.map((card) => card.slug);

describe("a listing", () => {
  it("is in the order asked for and counts what is on other pages too", async () => {
    const { categoryId, products } = await shelf([300, 100, 200]);
    const [a = "", b = "", c = ""] = slugs(products);
    const orders = { relevance: [a, b, c], price_asc: [b, c, a], price_desc: [a, c, b], newest: [c, b, a] } as const;
    for (const [sort, expected] of Object.entries(orders)) {
      const first = await listProducts(
        at.db,
        { categoryIds: [categoryId], sort: sort as keyof typeof orders, page: 1, perPage: 2 },
        "en",
      );
      expect([slugs(first.cards), first.total], sort).toEqual([expected.slice(0, 2), 3]);
    }
    const second = await listProducts(
      at.db,
      { categoryIds: [categoryId], sort: "relevance", page: 2, perPage: 2 },
      "en",
    );
    expect(slugs(second.cards)).toEqual([c]);
  });

  it("leaves out drafts and what is not published yet", async () => {
    const { categoryId, products } = await shelf([100, 200, 300]);
    const [draft, later, sold] = products;
    if (!draft || !later || !sold) throw new Error("no products");
    await at.db.update(product).set({ status: "draft" }).where(eq(product.id, draft.id));
    await at.db
      .update(product)
      .set({ publishAt: new Date(Date.now() + 86_400_000) })
      .where(eq(product.id, later.id));
    const { cards, total } = await listProducts(at.db, { categoryIds: [categoryId], sort: "relevance", page: 1 }, "en");
    expect([slugs(cards), total]).toEqual([[sold.slug], 1]);
    expect(await soldProductId(at.db, draft.slug)).toBeUndefined();
    expect(await productBySlug(at.db, later.slug, "en")).toBeUndefined();
  });
});

describe("a card", () => {
  it("shows the cheapest variant's price and sale, and says that others cost more", async () => {
    const { categoryId, products } = await shelf([500]);
    const [made] = products;
    if (!made) throw new Error("no product");
    const options = { size: "l" };
    const more = { id: newId("var"), productId: made.id, sku: `${made.slug}-L`, currency: "USD", options } as const;
    await at.db.insert(variant).values({ ...more, priceMinor: 400, compareAtMinor: 450 });
    const { cards } = await listProducts(at.db, { categoryIds: [categoryId], sort: "relevance", page: 1 }, "en");
    expect(cards[0]).toMatchObject({
      price: { minor: 400, currency: "USD" },
      before: { minor: 450, currency: "USD" },
      dearer: true,
      versions: 2,
      stock: { kind: "in_stock" },
    });
  });
});

it("related products are neighbours in price, never the product itself", async () => {
  const { categoryId, products } = await shelf([100, 900, 130, 150]);
  const [self, far, near, next] = products;
  if (!self || !far || !near || !next) throw new Error("no products");
  const related = await relatedProducts(at.db, { id: self.id, categoryId, priceMinor: 100 }, 2, "en");
  expect(slugs(related)).toEqual([near.slug, next.slug]);
});

it("the sale shelf has what costs less than before, and nothing else", async () => {
  const { categoryId, products } = await shelf([100, 200]);
  const [reduced] = products;
  if (!reduced) throw new Error("no product");
  await at.db.update(variant).set({ compareAtMinor: 190 }).where(eq(variant.productId, reduced.id));
  const { sale, departments } = await homeShelves(at.db, [[categoryId]], 50, "en");
  expect(slugs(sale)).toContain(reduced.slug);
  expect(sale.every((card) => card.before !== null || card.versions > 1)).toBe(true);
  expect(slugs(departments[0] ?? [])).toEqual(slugs(products));
});
