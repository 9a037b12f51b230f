import type { Page } from "@playwright/test";
import { newProduct, type TestProduct } from "./fixtures/catalogue";
import { pattern } from "./fixtures/checkout";
import { expectState, shownTotal } from "./fixtures/order-page";
import { linesOf, orderOf } from "./fixtures/orders";
import { placeOrder } from "./fixtures/placed";
import { LOCALES, placeFor, type TestPlace } from "./fixtures/places";
import { isPaymentPage, payWith } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/shop";
import { staffPlace, workAt } from "./fixtures/staff";

/** Staff find a product and choose a unit of it, and look at what that comes to. */
async function chooseToAdd(page: Page, { t }: TestPlace, product: TestProduct): Promise<void> {
  await page.getByLabel(t("staffOrders.edit.search")).fill(product.sku);
  await page.getByRole("button", { name: t("staffOrders.find") }).click();
  await page.getByLabel(t("staffOrders.edit.addOf", { title: product.title })).fill("1");
  await page.getByRole("button", { name: t("staffOrders.edit.preview") }).click();
}

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: staff put a thing on a paid order, its buyer pays the difference; taken off again, its price goes back`, async ({
    page,
    context,
    db,
    email,
  }) => {
    test.slow();
    const sql = db(market.code);
    const [first, second] = [
      await newProduct(db, market.code),
      await newProduct(db, market.code, { priceMinor: 10_00 }),
    ];
    const path = await placeOrder(context, place, first, email);
    await page.goto(path);
    await page.getByRole("button", { name: pattern(t, "order.payNow", "total") }).click();
    await page.waitForURL(isPaymentPage);
    await payWith(page, "pays");
    await expectState(page, place, "paid");
    const before = await orderOf(sql, email);

    const staff = staffPlace(place);
    const admin = `/admin/${market.code}/orders/${before.id}`;
    await workAt(page, sql, place, `/orders/${before.id}`);
    await page.getByRole("link", { name: staff.t("staffOrders.edit.link") }).click();
    await chooseToAdd(page, staff, second);
    await page.getByRole("button", { name: staff.t("staffOrders.edit.confirm.charge") }).click();
    await expect(page.getByText(staff.t("staff.done.edit_offered"))).toBeVisible();
    await expect(page.getByRole("button", { name: staff.t("staffOrders.act.pack") })).toHaveCount(0);
    expect(await orderOf(sql, email)).toMatchObject({ totalMinor: before.totalMinor });

    await page.goto(path);
    await page.getByRole("button", { name: pattern(t, "order.edit.pay", "amount") }).click();
    await page.waitForURL(isPaymentPage);
    await payWith(page, "pays");
    await expectState(page, place, "paid");
    await expect(page.getByText(t("order.timeline.edited"))).toBeVisible();
    const added = await orderOf(sql, email);
    const cost = market.code === "us" ? 10_80 : 10_00;
    expect(added.totalMinor).toBe(before.totalMinor + cost);
    expect(await shownTotal(page, place)).toBe(added.totalMinor);
    expect(await linesOf(sql, before.id)).toMatchObject([{ sku: first.sku }, { sku: second.sku, quantity: 1 }]);

    await page.goto(`${admin}/edit`);
    await page.getByLabel(staff.t("staffOrders.edit.removeOf", { title: second.title })).fill("1");
    await page.getByRole("button", { name: staff.t("staffOrders.edit.preview") }).click();
    await page.getByRole("button", { name: staff.t("staffOrders.edit.confirm.refund") }).click();
    await expect(page.getByText(staff.t("staff.done.edited"))).toBeVisible();
    expect(await orderOf(sql, email)).toMatchObject({ status: "paid", totalMinor: before.totalMinor });
    const refunded = () => sql`select r.status, r.amount_minor::int as minor from refund r
      join payment p on p.id = r.payment_id where p.order_id = ${before.id} and r.reason = 'changed'`;
    await expect.poll(async () => [...(await refunded())]).toEqual([{ status: "succeeded", minor: cost }]);
    expect(await linesOf(sql, before.id)).toMatchObject([{ sku: first.sku, quantity: 1 }]);
  });
}

test("ru-kg: staff send an order to another street, and its buyer sees it", async ({ page, context, db, email }) => {
  const place = placeFor("ru-kg");
  const { t, market } = place;
  const sql = db(market.code);
  const path = await placeOrder(context, place, await newProduct(db, market.code), email, {
    paymentMethod: "cash_on_delivery",
  });
  const { id } = await orderOf(sql, email);
  await workAt(page, sql, place, `/orders/${id}`);
  await page.locator("summary", { hasText: t("staffOrders.act.address") }).click();
  await page.getByLabel(t("checkout.address.kg.line1")).fill("ул. Киевская, 7");
  await page.getByRole("button", { name: t("staffOrders.act.addressSave") }).click();
  await expect(page.getByText(t("staff.done.address"))).toBeVisible();
  await expect(page.getByText("ул. Токтогула, 12, Бишкек → ул. Киевская, 7, Бишкек")).toBeVisible();
  await page.goto(path);
  await expect(page.getByText("ул. Киевская, 7").first()).toBeVisible();
});
