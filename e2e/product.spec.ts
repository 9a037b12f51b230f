import { newProduct, sellOut } from "./fixtures/catalogue";
import { slugWhere, variantsOf } from "./fixtures/demo";
import { minorIn } from "./fixtures/money-text";
import { placeFor } from "./fixtures/places";
import { seenText } from "./fixtures/seen";
import { expect, test } from "./fixtures/shop";

const { t } = placeFor("en-us");

test("a combination that does not exist cannot be chosen; every version that exists can", async ({ page, db }) => {
  const variants = await variantsOf(db("us"), "lark-65", "en");
  const keys = Object.keys(variants[0]?.options ?? {});
  const values = keys.map((key) => new Set(variants.map((variant) => variant.options[key])));
  const possible = values.reduce((product, set) => product * set.size, 1);
  expect(variants.length).toBeLessThan(possible);

  const reached = new Set<string>();
  await page.goto("/en-us/p/lark-65");
  const axes = page.getByRole("main").getByRole("group");
  const sku = page.getByText(new RegExp(`^${t("product.sku")} \\S+$`));
  await expect(axes).toHaveCount(keys.length);
  let refused = 0;
  for (let first = 0; first < (values[0]?.size ?? 0); first++) {
    await axes.nth(0).locator("label").nth(first).click();
    for (let second = 0; second < (values[1]?.size ?? 0); second++) {
      const radio = axes.nth(1).getByRole("radio").nth(second);
      if (await radio.isDisabled()) {
        refused++;
        await expect(radio).toHaveAccessibleName(new RegExp(t("product.unavailable")));
        continue;
      }
      await axes.nth(1).locator("label").nth(second).click();
      await expect(radio).toBeChecked();
      reached.add((await seenText(sku)).split(" ").at(-1) ?? "");
    }
  }
  expect(refused).toBe(possible - variants.length);
  expect([...reached].sort()).toEqual(variants.map(({ sku }) => sku).sort());
});

test("the address of a version opens that version: its price, stock, SKU and picture", async ({ page, db }) => {
  const variants = await variantsOf(db("us"), "lark-65", "en");
  for (const variant of variants) {
    await page.goto(`/en-us/p/lark-65?v=${variant.sku}`);
    await expect(page.getByText(variant.sku)).toBeVisible();
    const price = await seenText(page.getByRole("main").locator("[aria-live]").first());
    expect(minorIn(price), variant.sku).toBe(variant.priceMinor);
    const colour = variant.options.color;
    const [picture] = await db("us")<{ base: string }[]>`
      select base from image i join product p on p.id = i.product_id
      where p.slug = 'lark-65' and i.color = ${colour ?? ""} order by i.position limit 1`;
    const shown = page
      .getByRole("region", { name: t("product.gallery.label") })
      .getByRole("img")
      .first();
    await expect(shown).toHaveAttribute("src", new RegExp(picture?.base ?? "none"));
    await expect(shown).toHaveAttribute("alt", /\S/);
  }
});

test("a version that is sold out says so, cannot be bought, and the others can", async ({ page, db }) => {
  const slug = await slugWhere(db("us"), "partly sold out");
  const variants = await variantsOf(db("us"), slug, "en");
  const out = variants.find(({ available }) => available === 0);
  const left = variants.find(({ available }) => available > 0);
  await page.goto(`/en-us/p/${slug}`);
  await expect(page.getByRole("button", { name: t("product.add"), exact: true })).toBeEnabled();
  await page.goto(`/en-us/p/${slug}?v=${out?.sku}`);
  await expect(page.getByRole("button", { name: t("product.soldOutButton"), exact: true })).toBeDisabled();
  await page.goto(`/en-us/p/${slug}?v=${left?.sku}`);
  await expect(page.getByRole("button", { name: t("product.add"), exact: true })).toBeEnabled();
});

test.describe("a page older than its stock", () => {
  // The browser reports the refusal on its console; the page tells it in words.
  test.use({ tolerated: [/status of 409 \(Conflict\) \(\S+\/api\/v1\/cart\/items\)/] });

  test("what sold out since is told beside the button, and nothing is in the cart", async ({ page, db }) => {
    const product = await newProduct(db, "us");
    await page.goto(`/en-us/p/${product.slug}`);
    await sellOut(db("us"), product);
    await page.getByRole("button", { name: t("product.add"), exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: t("errors.out_of_stock", { available: 0 }) })).toBeVisible();
    await expect(page.getByRole("dialog", { name: t("product.added") })).toBeHidden();
    await expect(page.getByRole("banner").getByRole("link", { name: t("shell.cart"), exact: true })).toBeVisible();
    const [row] = await db("us")`select count(*)::int as count from cart_item where variant_id = ${product.variantId}`;
    expect(row).toEqual({ count: 0 });
  });
});

test("delivery cost, days and return terms are told before anything is asked", async ({ page }) => {
  for (const slug of ["en-us", "ru-kg"] as const) {
    const place = placeFor(slug);
    await page.goto(`/${slug}/p/lark-65`);
    for (const { methods, ...zone } of place.market.shippingZones) {
      const [usual] = methods;
      const name = zone.name[place.locale.language] ?? zone.name.en;
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
      expect(minorIn(await seenText(row)), name).toBe(usual.tiers[0].rateMinor);
      await expect(row).toContainText(`${usual.minDays}–${usual.maxDays}`);
    }
    await page
      .getByRole("main")
      .getByRole("link", { name: place.t("product.returnsLink") })
      .click();
    await expect(page).toHaveURL(`/${slug}/help#returns`);
  }
});

test("the picture is enlarged and put away with the keyboard", async ({ page }) => {
  await page.goto("/en-us/p/lark-65");
  const zoom = page.getByRole("button", { name: t("product.gallery.zoom") });
  await zoom.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: t("product.gallery.label") });
  await expect(dialog.getByRole("img")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(zoom).toBeFocused();
});

test("choosing an order of the list is enough with a script, and Back brings the list back as it was", async ({
  page,
}) => {
  await page.goto("/en-us/c/electronics");
  const sort = page.getByRole("combobox", { name: t("listing.sort") });
  await sort.selectOption({ label: t("listing.sorts.price_desc") });
  await expect(page).toHaveURL("/en-us/c/electronics?sort=price_desc");
  await expect(sort).toHaveValue("price_desc");
  await page.getByRole("main").getByRole("article").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/p\//);
  await page.goBack();
  await expect(page).toHaveURL("/en-us/c/electronics?sort=price_desc");
  await expect(sort).toHaveValue("price_desc");
});
