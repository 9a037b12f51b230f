import { newProduct } from "./fixtures/catalogue";
import { orderOf } from "./fixtures/orders";
import { placeOrder } from "./fixtures/placed";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";
import { workAt } from "./fixtures/staff";

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: an order is found by number and email, and cancelled by its shopper`, async ({
    page,
    context,
    db,
    email,
  }) => {
    const product = await newProduct(db, market.code);
    const path = await placeOrder(context, place, product, email);
    const { number } = await orderOf(db(market.code), email);
    await page.goto(`/${slug}/track`);
    await page.getByLabel(t("order.track.number")).fill(`${market.orderPrefix}-${number}`);
    await page.getByLabel(t("order.track.contact")).fill("somebody@example.com");
    await page
      .getByRole("main")
      .getByRole("button", { name: t("order.track.find") })
      .click();
    await expect(page.getByRole("alert").getByText(t("order.track.problem.not_found"))).toBeVisible();
    await page.getByLabel(t("order.track.contact")).fill(email);
    await page
      .getByRole("main")
      .getByRole("button", { name: t("order.track.find") })
      .click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    const cancel = page.getByRole("button", { name: t("order.cancel") });
    await page.locator("summary", { hasText: t("order.cancel") }).click();
    await cancel.click();
    await expect(page.getByRole("heading", { level: 1, name: t("order.state.customer.title") })).toBeVisible();
    expect((await orderOf(db(market.code), email)).status).toBe("cancelled");
  });
}

const place = placeFor("ru-kg");
const { t, market } = place;

test("ru-kg: staff pack, send, deliver and take the cash of an order, and its shopper asks for a return", async ({
  page,
  context,
  db,
  email,
}) => {
  test.slow();
  const sql = db(market.code);
  const product = await newProduct(db, market.code);
  const path = await placeOrder(context, place, product, email, { paymentMethod: "cash_on_delivery" });
  const { id } = await orderOf(sql, email);
  await workAt(page, sql, place, `/orders?q=${encodeURIComponent(email)}`);
  await page.getByRole("table").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/orders/${id}$`));
  await page.getByRole("button", { name: t("staffOrders.act.pack") }).click();
  await expect(page.getByText(t("staff.done.packed"))).toBeVisible();
  await page.getByLabel(t("staffOrders.act.tracking")).fill("EE123");
  await page.getByRole("button", { name: t("staffOrders.act.shipNow") }).click();
  await expect(page.getByText(t("staff.done.sent"))).toBeVisible();
  await page.getByRole("button", { name: t("staffOrders.act.deliver") }).click();
  await expect(page.getByText(t("staff.done.delivered"))).toBeVisible();
  await page.getByRole("button", { name: t("staffOrders.act.cash") }).click();
  await expect(page.getByText(t("staff.done.cash"))).toBeVisible();
  expect((await orderOf(sql, email)).status).toBe("delivered");

  await page.goto(`${path}/returns`);
  await page.getByRole("spinbutton").fill("1");
  await page.getByRole("button", { name: t("order.ret.send") }).click();
  await expect(page.getByText(t("order.ret.status.requested"))).toBeVisible();
  await page.goto(`/admin/${market.code}/orders/${id}`);
  await page.getByRole("button", { name: t("staffOrders.act.approve") }).click();
  await expect(page.getByText(t("staff.done.approved"))).toBeVisible();
  await page.getByRole("button", { name: t("staffOrders.act.receive") }).click();
  await expect(page.getByText(t("staff.done.received"))).toBeVisible();
  await page.getByRole("button", { name: t("staffOrders.act.refundReturn") }).click();
  await expect(page.getByText(t("staff.done.refund"))).toBeVisible();
  await page.getByRole("button", { name: t("staffOrders.act.confirm") }).click();
  await expect(page.getByText(t("staff.done.refund_confirmed"))).toBeVisible();
});
