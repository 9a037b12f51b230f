import { register } from "./fixtures/account";
import { findings } from "./fixtures/axe";
import { fillCart } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { accountPages, everyPage, MISSING_ON_PURPOSE } from "./fixtures/every-page";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";

test.use({ tolerated: [MISSING_ON_PURPOSE] });

for (const slug of LOCALES) {
  const place = placeFor(slug);

  test(`${slug}: axe finds nothing serious on any page`, async ({ page, context, db, email }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    for (const { name, path } of await everyPage(context, db, place, email)) {
      await page.goto(path);
      found.push(...(await findings(page, name)));
    }
    await context.clearCookies();
    await page.goto(`/${slug}/cart`);
    found.push(...(await findings(page, "empty cart")));
    expect(found).toEqual([]);
  });
}

for (const slug of LOCALES) {
  const place = placeFor(slug);

  test(`${slug}: axe finds nothing serious on any page of an account`, async ({ page, email }) => {
    test.setTimeout(180_000);
    await register(page, place, email);
    const found: string[] = [];
    for (const path of accountPages(place)) {
      await page.goto(path);
      found.push(...(await findings(page, path)));
    }
    expect(found).toEqual([]);
  });
}

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  // The languages differ in words, not in colours.
  const SHOWN = /^(home|category|product on sale|cart|checkout with faults|order, .*)$/;

  test("axe finds nothing serious on pages of every kind", async ({ page, context, db, email }) => {
    test.slow();
    const found: string[] = [];
    const visits = await everyPage(context, db, placeFor("ru-kg"), email);
    for (const { name, path } of visits.filter((visit) => SHOWN.test(visit.name))) {
      await page.goto(path);
      found.push(...(await findings(page, name)));
    }
    expect(found).toEqual([]);
  });
});

test("axe finds nothing serious in what opens: the switch, the drawer, the enlarged picture, an undo, faults", async ({
  page,
  context,
  db,
}) => {
  const { t } = placeFor("en-us");
  const found: string[] = [];
  await page.goto("/en-us/p/lark-65");
  await page.getByLabel(new RegExp(`^${t("shell.place")}`)).click();
  found.push(...(await findings(page, "place switch")));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t("product.add"), exact: true }).click();
  await expect(page.getByRole("dialog", { name: t("product.added") })).toBeVisible();
  found.push(...(await findings(page, "drawer")));
  await page.getByRole("button", { name: t("product.keepShopping") }).click();
  await page.getByRole("button", { name: t("product.gallery.zoom") }).click();
  await expect(page.getByRole("dialog", { name: t("product.gallery.label") })).toBeVisible();
  found.push(...(await findings(page, "enlarged picture")));

  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await page.goto("/en-us/cart");
  await page.getByRole("button", { name: t("cart.removeOf", { title: product.title }) }).click();
  await expect(page.getByRole("button", { name: t("cart.undo") })).toBeVisible();
  found.push(...(await findings(page, "undo")));
  await page.goto("/en-us/checkout");
  await page.getByRole("button", { name: t("checkout.seeTotal") }).click();
  await expect(page.getByText(t("checkout.errors.email.required"))).toBeVisible();
  found.push(...(await findings(page, "faults")));
  expect(found).toEqual([]);
});
