import { z } from "zod";
import { newProduct } from "./fixtures/catalogue";
import { onlyIn, slugWhere, variantsOf } from "./fixtures/demo";
import { head, structuredData, tags } from "./fixtures/html";
import { ask } from "./fixtures/http";
import { minorIn } from "./fixtures/money-text";
import { placeOrder } from "./fixtures/placed";
import { LOCALES, placeFor } from "./fixtures/places";
import { seenText } from "./fixtures/seen";
import { settings } from "./fixtures/settings";
import { expect, test } from "./fixtures/shop";

const CATALOGUE = ["", "/c/electronics", "/c/electronics/keyboards", "/p/lark-65", "/help"];

/** Path and query of an address of this shop; fails for one of another. */
function pathOf(url: string): string {
  const { origin, pathname, search } = new URL(url);
  expect(origin).toBe(new URL(settings.baseUrl).origin);
  return pathname + search;
}

for (const path of CATALOGUE) {
  test(`${path || "/"}: title, description, own canonical address and sisters that point back`, async () => {
    const pages = await Promise.all(
      LOCALES.map(async (slug) => ({ slug, at: `/${slug}${path}`, head: head((await ask(`/${slug}${path}`)).text) })),
    );
    for (const page of pages) {
      expect(page.head.title.length, page.at).toBeGreaterThan(5);
      expect(page.head.description.length, page.at).toBeGreaterThan(30);
      expect(page.head.canonical.map(pathOf), page.at).toEqual([page.at]);
      expect(page.head.robots, page.at).not.toContain("noindex");
      const named = Object.fromEntries(page.head.alternates.map(({ lang, href }) => [lang, pathOf(href)]));
      expect(named, page.at).toEqual({
        "ru-KG": `/ru-kg${path}`,
        "ky-KG": `/ky-kg${path}`,
        "en-US": `/en-us${path}`,
        "x-default": `/en-us${path}`,
      });
    }
    expect(new Set(pages.map((page) => page.head.title)).size).toBe(LOCALES.length);
  });
}

test("a product of one market names no page of another market as its sister", async ({ db }) => {
  const [american] = await onlyIn(db("us"), db("kg"));
  const { alternates } = head((await ask(`/en-us/p/${american}`)).text);
  expect(alternates.filter(({ lang }) => lang.endsWith("KG"))).toEqual([]);
});

test("a sorted or later page of a category is not indexed and names the plain page as its own", async () => {
  for (const query of ["?page=2", "?sort=price_asc", "?sort=newest&page=2"]) {
    const page = head((await ask(`/en-us/c/electronics${query}`)).text);
    expect(page.robots, query).toContain("noindex");
    expect(page.canonical.map(pathOf), query).toEqual(["/en-us/c/electronics"]);
  }
});

test("cart, checkout, search and orders stay out of search engines and caches", async ({ context, db, email }) => {
  const order = await placeOrder(context, placeFor("en-us"), await newProduct(db, "us"), email);
  for (const path of ["/en-us/cart", "/en-us/checkout", "/en-us/search?q=lark", order]) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(200);
    expect(head(answer.text).robots, path).toContain("noindex");
    expect(answer.headers.get("cache-control"), path).toContain("no-store");
  }
  const { text } = await ask(order);
  expect(tags(text, "meta").find(({ name }) => name === "referrer")?.content).toMatch(/^(no-referrer|same-origin)$/);
});

test("what does not exist is not kept long by a cache: it may exist soon", async () => {
  for (const path of [
    "/en-us/p/no-such-product",
    "/en-us/c/no-such-category",
    "/en-us/no-such-page",
    `/en-us/orders/${"a".repeat(32)}`,
  ]) {
    const { status, headers } = await ask(path);
    expect(status, path).toBe(404);
    const control = headers.get("cache-control") ?? "";
    const seconds = [...control.matchAll(/(?:s-maxage|max-age|stale-while-revalidate)=(\d+)/g)].map(([, value]) =>
      Number(value),
    );
    expect(Math.max(0, ...seconds), `${path}: ${control}`).toBeLessThanOrEqual(3600);
  }
});

const Offer = z.object({
  sku: z.string(),
  url: z.url(),
  price: z.string().regex(/^\d+\.\d\d$/),
  priceCurrency: z.string(),
  availability: z.string(),
});
const Product = z.object({ "@type": z.literal("Product"), name: z.string(), url: z.url(), offers: z.array(Offer) });
const Crumbs = z.object({
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z.array(z.object({ position: z.number(), name: z.string(), item: z.url() })),
});

async function productData(path: string) {
  const blocks = structuredData((await ask(path)).text);
  const found = blocks.map((block) => Product.safeParse(block).data).find((data) => data !== undefined);
  if (!found) throw new Error(`${path} has no structured data of its product`);
  return found;
}

for (const slug of LOCALES) {
  for (const kind of ["on sale", "partly sold out", "sold out", "with options"] as const) {
    test(`${slug}: structured data of a product ${kind} says what the page and the database say`, async ({
      page,
      db,
    }) => {
      const { market, locale, t } = placeFor(slug);
      const sql = db(market.code);
      const product = await slugWhere(sql, kind);
      const variants = await variantsOf(sql, product, locale.language);
      const data = await productData(`/${slug}/p/${product}`);
      expect(data.name).toBe(variants[0]?.title);
      expect(data.offers.map(({ sku }) => sku)).toEqual(variants.map(({ sku }) => sku));
      for (const [index, offer] of data.offers.entries()) {
        const variant = variants[index];
        expect(minorOf(offer.price), offer.sku).toBe(variant?.priceMinor);
        expect(offer.priceCurrency).toBe(market.currency);
        expect(offer.availability.endsWith("OutOfStock"), offer.sku).toBe(variant?.available === 0);
      }
      // Three variants are looked at in the browser, by the address the offer gives.
      for (const offer of data.offers.slice(0, 3)) {
        await page.goto(pathOf(offer.url));
        await expect(page.getByText(offer.sku)).toBeVisible();
        const stage = page.getByRole("main").locator("[aria-live]").first();
        expect(minorIn(await seenText(stage)), offer.sku).toBe(minorOf(offer.price));
        const out = offer.availability.endsWith("OutOfStock");
        const button = page.getByRole("button", {
          name: t(out ? "product.soldOutButton" : "product.add"),
          exact: true,
        });
        await expect(button).toBeEnabled({ enabled: !out });
      }
    });
  }
}

function minorOf(decimal: string): number {
  return Number(decimal.replace(".", ""));
}

test("breadcrumbs are told to search engines as they are shown", async ({ page }) => {
  const { t } = placeFor("ru-kg");
  await page.goto("/ru-kg/p/lark-65");
  const shown = await page
    .getByRole("navigation", { name: t("common.breadcrumbs") })
    .getByRole("listitem")
    .allInnerTexts();
  const blocks = structuredData((await ask("/ru-kg/p/lark-65")).text);
  const crumbs = blocks.map((block) => Crumbs.safeParse(block).data).find((data) => data !== undefined);
  expect(crumbs?.itemListElement.map(({ name }) => name)).toEqual(shown.map((text) => text.replace("/", "").trim()));
});

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => pathOf(url.replaceAll("&amp;", "&")));
}

test("the sitemap index lists one sitemap per shop, and every page listed is there", async ({ db }) => {
  const index = await ask("/sitemap.xml");
  expect(index.status).toBe(200);
  expect(index.headers.get("content-type")).toContain("xml");
  expect(index.text).toContain("<sitemapindex");
  const sitemaps = locations(index.text);
  expect(sitemaps).toHaveLength(LOCALES.length);
  for (const path of sitemaps) {
    const sitemap = await ask(path);
    expect(sitemap.status, path).toBe(200);
    const listed = locations(sitemap.text);
    const slug = LOCALES.find((known) => listed[0]?.startsWith(`/${known}`));
    if (!slug) throw new Error(`${path} lists no page of a shop`);
    const rows = await db(placeFor(slug).market.code)<{ slug: string }[]>`
      select slug from product where status = 'active' and slug not like 'probe-%'`;
    const products = rows.map((row) => `/${slug}/p/${row.slug}`);
    expect(listed).toEqual(expect.arrayContaining(products));
    expect(listed).toContain(`/${slug}`);
    expect(listed).toContain(`/${slug}/c/electronics/keyboards`);
    expect(new Set(listed).size).toBe(listed.length);
    const every = Math.ceil(listed.length / 12);
    const sample = listed.filter((_, position) => position % every === 0);
    const answers = await Promise.all(sample.map(async (url) => [url, (await ask(url)).status]));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  }
});

test("robots.txt names the sitemap and keeps carts and checkouts out", async () => {
  const { status, text } = await ask("/robots.txt");
  expect(status).toBe(200);
  expect(text).toMatch(/^Sitemap: \S+\/sitemap\.xml$/m);
  expect(text).not.toMatch(/^Disallow: \/$/m);
});

test("catalogue pages set no cookie and may be cached by anyone, with or without a campaign's query", async () => {
  for (const path of [
    "/en-us",
    "/en-us/c/electronics",
    "/en-us/c/electronics/keyboards",
    "/en-us/p/lark-65",
    "/ru-kg/p/lark-65",
  ]) {
    const clean = await ask(path);
    const marked = await ask(`${path}?utm_source=mail&gclid=1`);
    for (const answer of [clean, marked]) {
      expect(answer.status, path).toBe(200);
      expect(answer.headers.getSetCookie(), path).toEqual([]);
      expect(answer.headers.get("cache-control") ?? "", path).toMatch(/s-maxage=[1-9]/);
      expect(answer.headers.get("cache-control") ?? "", path).not.toMatch(/private|no-store/);
      expect(answer.headers.get("vary") ?? "", path).not.toMatch(/cookie|accept-language|\*/i);
    }
    expect(head(marked.text).canonical).toEqual(head(clean.text).canonical);
    expect(marked.text).toBe(clean.text);
  }
});

test("every page carries the headers that keep other sites and sniffers out", async () => {
  for (const path of ["/en-us", "/en-us/p/lark-65", "/en-us/cart", "/en-us/nothing", "/api/v1/session", "/fr-fr"]) {
    const { headers } = await ask(path);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBeTruthy();
    expect(headers.get("content-security-policy"), path).toMatch(/object-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("x-powered-by"), path).toBeNull();
  }
});
