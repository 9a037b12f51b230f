import { fillCart } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { onlyIn } from "./fixtures/demo";
import { head } from "./fixtures/html";
import { ask } from "./fixtures/http";
import { LOCALES, type LocaleSlug, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";

const CATEGORY = "/c/electronics/keyboards";

test.describe("an address that names no shop leads to the visitor's own, same page and query", () => {
  const VISITORS: readonly [string, Record<string, string>, string][] = [
    [
      "the choice they saved, before all else",
      { cookie: "marque_place=ky-kg", "x-market": "us", "accept-language": "en" },
      "ky-kg",
    ],
    [
      "X-Market, before the country",
      { "x-market": "kg", "x-vercel-ip-country": "US", "accept-language": "en-US" },
      "ru-kg",
    ],
    [
      "their country, before the language",
      { "x-vercel-ip-country": "KG", "accept-language": "en-US,en;q=0.9" },
      "ru-kg",
    ],
    [
      "their country, with the language choosing inside it",
      { "x-vercel-ip-country": "KG", "accept-language": "ky,ru;q=0.8" },
      "ky-kg",
    ],
    ["their language", { "accept-language": "fr;q=0.9, ru-RU;q=0.8, en;q=0.2" }, "ru-kg"],
    ["nothing known: the default market", {}, "en-us"],
    [
      "nonsense in every hint: the default market",
      { cookie: "marque_place=xx-yy", "x-market": "moon", "x-vercel-ip-country": "??" },
      "en-us",
    ],
  ];
  for (const [why, headers, slug] of VISITORS) {
    test(`${why} → ${slug}`, async () => {
      const answer = await ask("/c/electronics?page=2&utm_source=mail", { headers });
      expect(answer.status).toBe(307);
      expect(answer.location).toBe(`/${slug}/c/electronics?page=2&utm_source=mail`);
    });
  }

  test("the bare address leads to the home page", async () => {
    expect((await ask("/", { headers: { "accept-language": "ky" } })).location).toBe("/ky-kg");
  });
});

test("an address that names a shop is never led away from", async () => {
  for (const path of ["", CATEGORY, "/cart", "/search?q=lark"]) {
    const headers = {
      cookie: "marque_place=ru-kg",
      "x-market": "kg",
      "x-vercel-ip-country": "KG",
      "accept-language": "ru",
    };
    expect((await ask(`/en-us${path}`, { headers })).status, path).toBe(200);
  }
});

for (const slug of LOCALES) {
  test(`${slug}: every page says its language in the first HTML`, async ({ db }) => {
    const { market, locale } = placeFor(slug);
    const product = await newProduct(db, market.code);
    for (const path of [
      "",
      CATEGORY,
      `${CATEGORY}?sort=newest`,
      `/p/${product.slug}`,
      "/cart",
      "/checkout",
      "/search?q=a",
      "/help",
      "/nothing",
    ]) {
      const answer = await ask(`/${slug}${path}`);
      // An empty cart has no checkout.
      if (answer.status < 300) expect(head(answer.text).lang, path).toBe(locale.tag);
    }
  });

  test(`${slug}: what does not exist is a helpful page with status 404`, async ({ page }) => {
    const { t } = placeFor(slug);
    const missing = [
      ["/nothing", "notFound.page.title"],
      ["/p/no-such-product", "notFound.product.title"],
      ["/c/no-such-category", "notFound.category.title"],
      [`${CATEGORY}?page=999`, "notFound.listing.title"],
    ] as const;
    for (const [path, title] of missing) {
      const answer = await ask(`/${slug}${path}`);
      expect(answer.status, path).toBe(404);
      await page.setContent(answer.text);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(t(title));
      await expect(page.getByRole("main").getByRole("search"), path).toHaveCount(1);
      await expect(page.getByRole("main").getByRole("listitem").getByRole("link"), path).toHaveCount(2);
    }
  });
}

test("a shop that does not exist is a page with status 404, not a guess", async () => {
  for (const path of ["/fr-fr", "/fr-fr/c/electronics", "/us-en/p/lark-65"]) {
    const answer = await ask(path, { headers: { cookie: "marque_place=ru-kg" } });
    expect(answer.status, path).toBe(404);
    for (const slug of LOCALES) expect(answer.text, path).toContain(`href="/${slug}`);
  }
});

test("a product of the other market is not found here", async ({ db, page }) => {
  const [american] = await onlyIn(db("us"), db("kg"));
  const [kyrgyz] = await onlyIn(db("kg"), db("us"));
  expect((await ask(`/en-us/p/${american}`)).status).toBe(200);
  expect((await ask(`/ru-kg/p/${kyrgyz}`)).status).toBe(200);
  for (const path of [`/ru-kg/p/${american}`, `/ky-kg/p/${american}`, `/en-us/p/${kyrgyz}`]) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(404);
    await page.setContent(answer.text);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      placeFor(path.slice(1, 6) as LocaleSlug).t("notFound.product.title"),
    );
    await expect(page.getByRole("main").getByRole("search")).toHaveCount(1);
  }
});

test("another language or market is the same page there, and is remembered", async ({ page }) => {
  const from = placeFor("en-us");
  for (const path of ["/p/lark-65", CATEGORY]) {
    await page.goto(`/en-us${path}`);
    await page.getByLabel(new RegExp(`^${from.t("shell.place")}`)).click();
    await page.getByRole("link", { name: "Кыргызча" }).click();
    await expect(page).toHaveURL(`/ky-kg${path}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "ky-KG");
  }
  await page.goto(CATEGORY);
  await expect(page).toHaveURL(`/ky-kg${CATEGORY}`);
});

test.describe("a visitor whose browser speaks Russian", () => {
  test.use({ locale: "ru-RU" });

  test("stays on a link to the American shop, is offered their own, and a no is remembered", async ({ page }) => {
    const { t } = placeFor("ru-kg");
    const offer = page.getByRole("complementary", { name: t("shell.suggestion", { place: "Кыргызстан" }) });
    await page.goto("/en-us/p/lark-65");
    await expect(offer).toBeVisible();
    await expect(page).toHaveURL("/en-us/p/lark-65");
    await offer.getByRole("button", { name: t("shell.suggestionDismiss") }).click();
    await expect(offer).toBeHidden();
    for (const path of ["/en-us/p/lark-65", `/en-us${CATEGORY}`]) {
      const session = page.waitForResponse((response) => response.url().includes("/api/v1/session"));
      await page.goto(path);
      expect((await (await session).json()).suggestion).toMatchObject({ locale: "ru-kg" });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(offer).toBeHidden();
    }
  });

  test("is taken to the same page by a yes, and from then on", async ({ page }) => {
    const { t } = placeFor("ru-kg");
    await page.goto(`/en-us${CATEGORY}`);
    await page.getByRole("link", { name: t("shell.suggestionGo", { place: "Кыргызстан" }) }).click();
    await expect(page).toHaveURL(`/ru-kg${CATEGORY}`);
    await page.goto("/");
    await expect(page).toHaveURL("/ru-kg");
  });
});

test("each market keeps its own cart; languages of one market share it", async ({ page, context, db }) => {
  const american = await newProduct(db, "us");
  await fillCart(context, american, 2);
  await page.goto("/en-us/cart");
  await expect(page.getByRole("heading", { name: american.title })).toBeVisible();
  await page.goto("/ru-kg/cart");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(placeFor("ru-kg").t("cart.empty.title"));

  const kyrgyz = await newProduct(db, "kg", { priceMinor: 1_500_00 });
  await fillCart(context, kyrgyz);
  for (const slug of ["ru-kg", "ky-kg"] as const) {
    await page.goto(`/${slug}/cart`);
    await expect(page.getByRole("heading", { name: kyrgyz.title })).toBeVisible();
    await expect(page.getByText(american.title)).toHaveCount(0);
  }
  const [row] = await db("us")`select quantity from cart_item where variant_id = ${american.variantId}`;
  expect(row).toEqual({ quantity: 2 });
});
