import { nearDay } from "@/lib/i18n/dates";
import { findings } from "./fixtures/axe";
import { cartLine } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { fillCheckout, placeButton, promisedTotal } from "./fixtures/checkout";
import { orderOf } from "./fixtures/orders";
import { placeFor } from "./fixtures/places";
import { isPaymentPage, payWith } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/shop";
import { staffPlace, workAt } from "./fixtures/staff";

for (const slug of ["en-us", "ru-kg", "ky-kg"] as const) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: staff let two more be sold than there are, and who buys three is told that two come later`, async ({
    page,
    browser,
    db,
    email,
  }) => {
    test.slow();
    const sql = db(market.code);
    const product = await newProduct(db, market.code, { stock: 1 });
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const later = t("common.stock.laterBy", { count: 2, date: nearDay(day, place) });
    const found: string[] = [];

    await test.step("staff say how many and when", async () => {
      const staff = staffPlace(place).t;
      const work = await browser.newPage();
      await workAt(work, sql, place, `/stock/${product.variantId}`, "catalogue_manager");
      await work.getByRole("textbox", { name: staff("staff.stock.backorderLimit") }).fill("2");
      await work.getByLabel(staff("staff.stock.expectedOn")).fill(day);
      await work
        .getByRole("button", { name: staff("staff.stock.save") })
        .last()
        .click();
      await expect(work.getByText(staff("staff.done.saved"))).toBeVisible();
      found.push(...(await findings(work)));
      await work.close();
    });

    await test.step("the cart and the checkout say what comes later", async () => {
      await page.goto(`/${slug}/p/${product.slug}`);
      await page.getByRole("combobox", { name: t("product.quantity") }).selectOption("3");
      await page.getByRole("button", { name: t("product.add"), exact: true }).click();
      await page.getByRole("link", { name: t("product.viewCart") }).click();
      await expect(cartLine(page, product.title).getByText(later)).toBeVisible();
      found.push(...(await findings(page)));
      await page.getByRole("link", { name: t("cart.checkout") }).click();
      await expect(page.getByText(later)).toBeVisible();
    });

    await test.step("and so does the order", async () => {
      await fillCheckout(page, place, email);
      await promisedTotal(page, place);
      await placeButton(page, place).click();
      await page.waitForURL(isPaymentPage);
      await payWith(page, "pays");
      await page.waitForURL("**/orders/*");
      await expect(page.getByText(later)).toBeVisible();
      found.push(...(await findings(page)));
      const order = await orderOf(sql, email);
      expect(order.status).toBe("paid");
      const counts =
        await sql`select on_hand, reserved, backordered from stock where variant_id = ${product.variantId}`;
      expect(counts[0]).toEqual({ on_hand: 0, reserved: 0, backordered: 2 });
    });

    await test.step("nobody buys more", async () => {
      await page.goto(`/${slug}/p/${product.slug}`);
      await expect(page.getByRole("button", { name: t("product.soldOutButton"), exact: true })).toBeVisible();
      expect(found).toEqual([]);
    });
  });
}
