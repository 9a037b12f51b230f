import { findings } from "./fixtures/axe";
import { newProduct } from "./fixtures/catalogue";
import { mailTo } from "./fixtures/inbox";
import { stockOf } from "./fixtures/orders";
import { placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";
import { staffPlace, workAt } from "./fixtures/staff";

for (const slug of ["en-us", "ru-kg", "ky-kg"] as const) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: who asks on a sold-out product's page gets one mail when staff put it back on the shelf`, async ({
    page,
    browser,
    db,
    email,
  }) => {
    test.slow();
    const product = await newProduct(db, market.code, { stock: 0 });
    const found: string[] = [];
    await page.goto(`/${slug}/p/${product.slug}`);
    await page.getByRole("link", { name: t("product.tellMe") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("stockAlert.title") })).toBeVisible();
    found.push(...(await findings(page)));
    await page.getByRole("textbox", { name: t("stockAlert.email") }).fill(email);
    await page.getByRole("button", { name: t("stockAlert.send") }).click();
    await expect(page.getByText(t("stockAlert.done", { email }))).toBeVisible();

    const staff = staffPlace(place).t;
    const work = await browser.newPage();
    await workAt(work, db(market.code), place, `/stock?q=${product.sku.toLowerCase()}`, "catalogue_manager");
    found.push(...(await findings(work)));
    await work.getByRole("link", { name: product.sku }).click();
    found.push(...(await findings(work)));
    await work.getByRole("textbox", { name: staff("staff.stock.delta") }).fill("4");
    await work
      .getByRole("button", { name: staff("staff.stock.save") })
      .first()
      .click();
    await expect(work.getByText(staff("staff.done.stock"))).toBeVisible();
    await expect(work.getByRole("cell", { name: "+4" })).toBeVisible();
    expect(await stockOf(db(market.code), product.variantId)).toEqual({ onHand: 4, reserved: 0 });
    await work.close();

    const mail = await mailTo(email);
    expect(mail.subject).toBe(t("mail.stock.back-in-stock.subject", { title: product.title }));
    expect(found).toEqual([]);
  });
}
