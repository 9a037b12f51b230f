import { fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { choosePayment, fillCheckout, pattern, placeButton, promisedTotal } from "./fixtures/checkout";
import { mailTo, nextMailTo } from "./fixtures/inbox";
import { amountsIn, minorIn } from "./fixtures/money-text";
import { expectState, shownTotal } from "./fixtures/order-page";
import { orderOf, stockOf } from "./fixtures/orders";
import { amountAtPayPal, approveWith, isApprovalPage, payPalOrder } from "./fixtures/paypal";
import { placeFor } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";
import { workAt } from "./fixtures/staff";

const place = placeFor("en-us");
const { t, market } = place;

for (const script of [true, false]) {
  test.describe(`en-us${script ? "" : ", without a script"}`, () => {
    test.use(browserWith(script));

    test("PayPal: left, declined, then paid with every amount the same; and all of it goes back", async ({
      page,
      context,
      db,
      email,
    }) => {
      test.slow();
      const sql = db("us");
      const product = await newProduct(db, "us", { priceMinor: 19_99 });
      await fillCart(context, product, 2);
      await goToCheckout(page, place);
      await fillCheckout(page, place, email);
      if (!script) await page.getByRole("button", { name: t("checkout.updateDelivery") }).click();
      await choosePayment(page, place, "paypal");
      // 2 × 19.99 = 39.98, delivery 6.95, tax of New York 8 % of the goods (3.1984 → 3.20).
      const promised = await promisedTotal(page, place);
      await placeButton(page, place).click();
      await page.waitForURL(isApprovalPage);
      expect(minorIn(await amountAtPayPal(page))).toBe(promised);

      const payAgain = page.getByRole("button", { name: pattern(t, "order.payNow", "total") });
      await test.step("leaving PayPal's page takes nothing, and the order waits", async () => {
        await page.getByRole("link", { name: "Cancel" }).click();
        await page.waitForURL("**/en-us/orders/*");
        await expectState(page, place, "awaiting");
        expect(await shownTotal(page, place)).toBe(promised);
      });

      await test.step("a source that is declined is told, and the order still waits", async () => {
        await payAgain.click();
        await page.waitForURL(isApprovalPage);
        await approveWith(page, "declines");
        await expect(page.getByRole("alert").getByText(t("order.problem.payment_declined"))).toBeVisible();
        await expectState(page, place, "awaiting");
        expect(await orderOf(sql, email)).toMatchObject({ status: "pending_payment" });
        expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 20, reserved: 2 });
      });

      await payAgain.click();
      await page.waitForURL(isApprovalPage);
      expect(minorIn(await amountAtPayPal(page))).toBe(promised);
      await approveWith(page, "pays");
      await page.waitForURL("**/en-us/orders/*");
      await expectState(page, place, "paid");
      expect(await shownTotal(page, place)).toBe(promised);
      const order = await orderOf(sql, email);
      expect(order).toMatchObject({ status: "paid", paymentMethod: "paypal", totalMinor: promised });
      expect(await payPalOrder(order.sessionId)).toEqual({
        status: "COMPLETED",
        captures: [{ status: "COMPLETED", minor: promised }],
      });
      expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 18, reserved: 0 });
      const mail = await mailTo(email);
      const number = `${market.orderPrefix}-${order.number}`;
      expect(mail.subject).toBe(t("mail.paidSubject", { number }));
      for (const body of [mail.html, mail.text]) expect(amountsIn(body)).toContain(promised);

      await test.step("staff give all of it back", async () => {
        await workAt(page, sql, place, `/orders/${order.id}`);
        await page.locator("summary", { hasText: t("staffOrders.act.refund") }).click();
        await page.getByLabel(t("staffOrders.act.refundUnits", { title: product.title })).fill("2");
        await page.getByRole("textbox", { name: t("staffOrders.act.refundShipping") }).fill("6.95");
        await page.getByRole("button", { name: t("staffOrders.act.refundNow") }).click();
        await expect(page.getByText(t("staff.done.refund"))).toBeVisible();
        await expect
          .poll(() => payPalOrder(order.sessionId))
          .toEqual({
            status: "COMPLETED",
            captures: [{ status: "REFUNDED", minor: promised }],
          });
      });

      const back = await nextMailTo(email, 2);
      expect(back.subject).toMatch(pattern(t, "mail.refundSubject", "number", "amount"));
      expect(minorIn(back.subject)).toBe(promised);
      await page.goto(`/en-us/orders/${order.publicToken}`);
      await expectState(page, place, "refunded");
      const refunds = page.getByRole("region", { name: t("order.refunds.title") });
      await expect(refunds).toContainText(t("order.refunds.succeeded"));
      expect(minorIn((await refunds.getByRole("listitem").textContent()) ?? "")).toBe(promised);
      expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 20, reserved: 0 });
    });
  });
}
