import type { Page } from "@playwright/test";
import { findings } from "./fixtures/axe";
import { fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { choosePayment, fillCheckout, placeButton, promisedTotal } from "./fixtures/checkout";
import { mailTo } from "./fixtures/inbox";
import { minorIn } from "./fixtures/money-text";
import { expectState } from "./fixtures/order-page";
import { orderOf, stockOf } from "./fixtures/orders";
import { placeFor, type TestPlace } from "./fixtures/places";
import { seenText } from "./fixtures/seen";
import { settings } from "./fixtures/settings";
import { browserWith, expect, test } from "./fixtures/shop";

const ON_CODE = /\/orders\/\w+\/qr$/;

/** Where the code and the link lead: the page that stands for the payer's banking app. */
async function bankLink(page: Page, { t }: TestPlace): Promise<string> {
  const link = await page.getByRole("link", { name: t("order.qr.open") }).getAttribute("href");
  expect(link).toMatch(new RegExp(`^${settings.sandboxUrl}/qr-bank/\\w+$`));
  return link ?? "";
}

/** Answers in the banking app, which is on another device: another page of the browser. */
async function answerInApp(page: Page, link: string, answer: "pay" | "refuse"): Promise<void> {
  const app = await page.context().newPage();
  await app.goto(link);
  await app.locator(`button[value=${answer}]`).click();
  await expect(app.getByRole("status")).toBeVisible();
  await app.close();
}

for (const { slug, script } of [
  { slug: "ru-kg", script: true },
  { slug: "ky-kg", script: false },
] as const) {
  const place = placeFor(slug);
  const { t } = place;

  test.describe(`${slug}${script ? "" : ", without a script"}`, () => {
    test.use(browserWith(script));

    test("an order is paid by a code in the banking app: the page finds it paid", async ({
      page,
      context,
      db,
      email,
    }) => {
      const sql = db("kg");
      const product = await newProduct(db, "kg", { priceMinor: 2_490_50 });
      await fillCart(context, product);
      await goToCheckout(page, place);
      await fillCheckout(page, place, email);
      await choosePayment(page, place, "qr_reference");
      const promised = await promisedTotal(page, place);
      await placeButton(page, place).click();
      await page.waitForURL(ON_CODE);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("order.qr.title"));
      expect(minorIn(await seenText(page.locator("header p.figures")))).toBe(promised);
      const code = page.getByRole("img", { name: /QR/ });
      await expect(code).toBeVisible();
      expect(await code.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).toBe("rgb(255, 255, 255)");
      if (script) expect(await findings(page)).toEqual([]);
      expect(await orderOf(sql, email)).toMatchObject({ status: "pending_payment", paymentMethod: "qr_reference" });

      await answerInApp(page, await bankLink(page, place), "pay");
      if (!script) await page.getByRole("link", { name: t("order.lookAgain") }).click();
      await page.waitForURL(/\/orders\/\w+$/);
      await expectState(page, place, "paid");
      expect(await orderOf(sql, email)).toMatchObject({ status: "paid", payments: 1 });
      expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 19, reserved: 0 });
      await mailTo(email);
    });

    test("a payment refused in the app charges nothing, and another code pays the order", async ({
      page,
      context,
      db,
      email,
    }) => {
      const sql = db("kg");
      await fillCart(context, await newProduct(db, "kg", { priceMinor: 990_00 }));
      await goToCheckout(page, place);
      await fillCheckout(page, place, email);
      await choosePayment(page, place, "qr_reference");
      await placeButton(page, place).click();
      await page.waitForURL(ON_CODE);
      const first = await bankLink(page, place);
      await answerInApp(page, first, "refuse");
      if (!script) await page.getByRole("link", { name: t("order.lookAgain") }).click();
      await page.waitForURL(/\/orders\/\w+\?problem=payment_ended$/);
      await expect(page.getByText(t("order.problem.payment_ended"))).toBeVisible();
      await expectState(page, place, "awaiting");
      expect(await orderOf(sql, email)).toMatchObject({ status: "pending_payment" });

      await page.getByRole("button", { name: /сом/ }).click();
      await page.waitForURL(ON_CODE);
      const second = await bankLink(page, place);
      expect(second).not.toBe(first);
      await answerInApp(page, second, "pay");
      if (!script) await page.getByRole("link", { name: t("order.lookAgain") }).click();
      await page.waitForURL(/\/orders\/\w+$/);
      await expectState(page, place, "paid");
      expect(await orderOf(sql, email)).toMatchObject({ status: "paid" });
    });
  });
}
