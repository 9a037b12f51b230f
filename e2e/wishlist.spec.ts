import type { Page } from "@playwright/test";
import { register, signOut } from "./fixtures/account";
import { findings } from "./fixtures/axe";
import { newProduct } from "./fixtures/catalogue";
import { slugWhere } from "./fixtures/demo";
import { LOCALES, placeFor, type TestPlace } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";
import { saveProducts, sharedWishlist } from "./fixtures/wishes";

const wishes = (page: Page) => page.getByRole("main").getByRole("article");
const headerLink = (page: Page, { t }: TestPlace, count: number) =>
  page.getByRole("banner").getByRole("link", { name: `${t("wishlist.title")}, ${count}`, exact: true });

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: a product is saved where it is seen, found in the list, removed and brought back`, async ({
    page,
    db,
  }) => {
    const product = await newProduct(db, market.code);
    await page.goto(`/${slug}/p/${product.slug}`);
    await page.getByRole("button", { name: t("wishlist.save"), exact: true }).click();
    await expect(page.getByRole("button", { name: t("wishlist.saved"), exact: true })).toBeVisible();
    await headerLink(page, place, 1).click();
    await expect(page.getByRole("heading", { level: 1, name: t("wishlist.title") })).toBeVisible();
    await expect(wishes(page)).toHaveCount(1);
    expect(await findings(page)).toEqual([]);

    await page.getByRole("button", { name: t("wishlist.removeOf", { title: product.title }) }).click();
    await expect(page.getByText(t("wishlist.removed", { title: product.title }))).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: t("wishlist.empty.title") })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: t("wishlist.undo") }).click();
    await expect(wishes(page)).toHaveCount(1);
    await page.getByRole("button", { name: t("wishlist.buyOf", { title: product.title }) }).click();
    await expect(page).toHaveURL(new RegExp(`/${slug}/cart`));
    await expect(page.getByText(t("cart.added", { title: product.title }))).toBeVisible();
  });
}

test.describe("by hand", () => {
  const place = placeFor("en-us");
  const { t } = place;

  test("a heart on a shelf saves and forgets with the keyboard, and says which it is", async ({
    page,
    context,
    db,
  }) => {
    await page.goto("/en-us/c/electronics/keyboards");
    const heart = page.getByRole("main").getByRole("article").first().getByRole("button");
    await expect(heart).toHaveAttribute("aria-pressed", "false");
    await heart.focus();
    await page.keyboard.press("Enter");
    await expect(heart).toHaveAttribute("aria-pressed", "true");
    await expect(heart).toBeFocused();
    await expect(headerLink(page, place, 1)).toBeVisible();
    await page.reload();
    await expect(heart).toHaveAttribute("aria-pressed", "true");
    await heart.focus();
    await page.keyboard.press("Space");
    await expect(heart).toHaveAttribute("aria-pressed", "false");
    const cookie = (await context.cookies()).find(({ name }) => name === "marque_wishlist_us");
    expect(cookie?.httpOnly).toBe(true);
    expect(await db("us")`select 1 from wishlist where token_hash = ${cookie?.value ?? ""}`).toEqual([]);
  });

  test("looking at pages gives no browser a wishlist", async ({ page, context }) => {
    for (const path of ["/en-us/wishlist", "/en-us/p/lark-65", "/en-us/wishlist/0000"]) {
      await context.request.get(path);
    }
    await page.goto("/en-us/wishlist");
    await expect(page.getByRole("heading", { level: 1, name: t("wishlist.empty.title") })).toBeVisible();
    expect((await context.cookies()).map(({ name }) => name)).not.toContain("marque_wishlist_us");
  });

  test("a guest's wishes are the account's after signing in, and gone from the browser after signing out", async ({
    page,
    context,
    db,
    email,
  }) => {
    test.slow();
    const product = await newProduct(db, "us");
    await saveProducts(context, place, [product.slug]);
    await register(page, place, email);
    await page.goto("/en-us/wishlist");
    await expect(wishes(page)).toHaveCount(1);
    await expect(page.getByText(t("wishlist.guest.title"))).toBeHidden();
    expect(
      await db("us")`select p.slug from wishlist_item i join wishlist w on w.id = i.wishlist_id
        join product p on p.id = i.product_id join account a on a.id = w.account_id where a.email = ${email}`,
    ).toEqual([{ slug: product.slug }]);
    await signOut(page, place);
    await page.goto("/en-us/wishlist");
    await expect(page.getByRole("heading", { level: 1, name: t("wishlist.empty.title") })).toBeVisible();
    expect((await context.cookies()).map(({ name }) => name)).not.toContain("marque_wishlist_us");
  });

  test("a wishlist of one market is nothing in the other", async ({ page, context, db }) => {
    await saveProducts(context, place, [(await newProduct(db, "us")).slug]);
    await page.goto("/ru-kg/wishlist");
    const kg = placeFor("ru-kg");
    await expect(page.getByRole("heading", { level: 1, name: kg.t("wishlist.empty.title") })).toBeVisible();
  });
});

test.describe("shared", () => {
  const place = placeFor("ru-kg");
  const { t } = place;

  test("a link shows the list to anybody, lets nobody change it, and is dead when sharing ends", async ({
    page,
    context,
    browser,
    db,
  }) => {
    const product = await newProduct(db, "kg");
    await saveProducts(context, place, [product.slug]);
    await page.goto("/ru-kg/wishlist");
    await page.getByRole("button", { name: t("wishlist.share.make") }).click();
    const link = await page.getByLabel(t("wishlist.share.address")).inputValue();
    expect(await findings(page)).toEqual([]);

    const other = await browser.newContext();
    const visitor = await other.newPage();
    await visitor.goto(link);
    await expect(wishes(visitor)).toHaveCount(1);
    await expect(visitor.getByText(t("wishlist.shared.text"))).toBeVisible();
    await expect(visitor.getByRole("button", { name: t("wishlist.remove") })).toHaveCount(0);
    await expect(visitor.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    expect(await findings(visitor)).toEqual([]);

    await page.getByRole("button", { name: t("wishlist.share.end") }).click();
    await expect(page.getByText(t("wishlist.share.ended"))).toBeVisible();
    expect((await visitor.goto(link))?.status()).toBe(404);
    await other.close();
    expect(await sharedWishlist(context, place)).not.toBe(new URL(link).pathname);
  });
});

test.describe("without a script", () => {
  test.use(browserWith(false));
  const place = placeFor("ky-kg");
  const { t } = place;

  test("saving from a page and a shelf, removing, bringing back and sharing", async ({ page, db }) => {
    const product = await newProduct(db, "kg");
    await page.goto(`/ky-kg/p/${product.slug}`);
    await page.getByRole("button", { name: t("wishlist.save"), exact: true }).click();
    await expect(page).toHaveURL("/ky-kg/wishlist");
    await expect(page.getByText(t("wishlist.added", { title: product.title }))).toBeVisible();

    await page.goto("/ky-kg/c/electronics/keyboards");
    const heart = page.getByRole("main").getByRole("article").first().getByRole("button");
    await heart.click();
    await expect(page).toHaveURL("/ky-kg/wishlist");
    await expect(wishes(page)).toHaveCount(2);

    await page.getByRole("button", { name: t("wishlist.removeOf", { title: product.title }) }).click();
    await expect(wishes(page)).toHaveCount(1);
    await page.getByRole("button", { name: t("wishlist.undo") }).click();
    await expect(wishes(page)).toHaveCount(2);
    await page.getByRole("button", { name: t("wishlist.share.make") }).click();
    await page.getByRole("link", { name: t("wishlist.share.look") }).click();
    await expect(page.getByText(t("wishlist.shared.text"))).toBeVisible();
    await expect(wishes(page)).toHaveCount(2);
  });

  test("what is not sold is refused in words", async ({ page, db }) => {
    const product = await newProduct(db, "kg");
    await page.goto(`/ky-kg/p/${product.slug}`);
    await db("kg")`update product set status = 'archived' where slug = ${product.slug}`;
    await page.getByRole("button", { name: t("wishlist.save"), exact: true }).click();
    await expect(page.getByText(t("wishlist.problem.not_found"))).toBeVisible();
  });

  test("a product with versions leads to their choice", async ({ page, context, db }) => {
    await saveProducts(context, place, [await slugWhere(db("kg"), "with options")]);
    await page.goto("/ky-kg/wishlist");
    await page
      .getByRole("main")
      .getByRole("link", { name: t("wishlist.choose") })
      .click();
    await expect(page).toHaveURL(/\/ky-kg\/p\//);
  });
});
