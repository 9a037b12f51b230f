import type { Page } from "@playwright/test";
import { fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { choosePayment, fillCheckout, placeButton, promisedTotal } from "./fixtures/checkout";
import { mailTo } from "./fixtures/inbox";
import { amountsIn, minorIn } from "./fixtures/money-text";
import { expectState, orderSummary, shownTotal } from "./fixtures/order-page";
import { LOCALES, placeFor, type TestPlace } from "./fixtures/places";
import { newPromotion } from "./fixtures/promotions";
import { amountAtProvider, isPaymentPage, payWith } from "./fixtures/sandbox";
import { seenText } from "./fixtures/seen";
import { browserWith, expect, test } from "./fixtures/shop";

async function typeCode(page: Page, { t }: TestPlace, code: string): Promise<void> {
  const field = page.getByRole("textbox", { name: t("cart.code.label"), exact: true });
  if (!(await field.isVisible())) await page.getByText(t("cart.code.open")).click();
  await field.fill(code);
  await page.getByRole("button", { name: t("cart.code.apply"), exact: true }).click();
}

/** The amount beside a name in a sum. */
async function besideOf(page: Page, name: string): Promise<number> {
  const term = page.getByRole("term").filter({ hasText: name });
  return minorIn(await seenText(term.locator("xpath=following-sibling::dd")));
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without a script", () => {
    test.use(browserWith(scripts));

    for (const slug of scripts ? LOCALES : (["ky-kg"] as const)) {
      const place = placeFor(slug);
      const { t, market } = place;

      test(`${slug}: a code lowers cart, checkout, order and mail by the same amount`, async ({
        page,
        context,
        db,
        email,
      }) => {
        const product = await newProduct(db, market.code, { priceMinor: 50_00 });
        const deal = await newPromotion(db, market.code);
        const old = await newPromotion(db, market.code, { endsIn: "-1 hour" });
        const far = await newPromotion(db, market.code, { minimumMinor: 60_00 });
        await fillCart(context, product);
        await page.goto(`/${slug}/cart`);

        await test.step("what does not work says why, and the field keeps it", async () => {
          await typeCode(page, place, "NOSUCHCODE");
          await expect(page.getByText(t("errors.promotion_unknown"))).toBeVisible();
          await expect(page.getByRole("textbox", { name: t("cart.code.label"), exact: true })).toHaveValue(
            "NOSUCHCODE",
          );
          await typeCode(page, place, old.code);
          await expect(page.getByText(t("errors.promotion_expired"))).toBeVisible();
        });

        await test.step("a code is taken in any case; one whose minimum is not reached waits", async () => {
          await typeCode(page, place, deal.code.toLowerCase());
          await expect(page.getByText(t("cart.code.applied", { code: deal.code }))).toBeVisible();
          expect(await besideOf(page, deal.code)).toBe(5_00);
          await typeCode(page, place, far.code);
          await expect(page.getByRole("listitem").filter({ hasText: far.code })).toBeVisible();
          const waits = page.getByRole("listitem").filter({ hasText: far.code });
          expect(minorIn(await seenText(waits))).toBe(10_00);
          await page.getByRole("button", { name: t("cart.code.removeOf", { code: far.code }) }).click();
          await expect(waits).toBeHidden();
        });

        await goToCheckout(page, place);
        await fillCheckout(page, place, email);
        expect(await besideOf(page, deal.code)).toBe(5_00);
        const method = market.code === "us" ? "stripe" : "cash_on_delivery";
        await choosePayment(page, place, method);
        if (!scripts) await page.getByRole("button", { name: t("checkout.updateDelivery") }).click();
        const promised = await promisedTotal(page, place);
        await placeButton(page, place).click();
        if (method === "stripe") {
          await page.waitForURL(isPaymentPage);
          expect(minorIn(await amountAtProvider(page))).toBe(promised);
          await payWith(page, "pays");
        }
        await page.waitForURL("**/orders/*");
        await expectState(page, place, method === "stripe" ? "paid" : "cash");
        expect(await shownTotal(page, place)).toBe(promised);
        await expect(orderSummary(page, place)).toContainText(`${deal.name} · ${deal.code}`);
        const mail = await mailTo(email);
        expect(mail.text).toContain(`${deal.name} · ${deal.code}`);
        expect(amountsIn(mail.text)).toContain(promised);
        const [row] = await db(market.code)`select discount_minor::int as discount, total_minor::int as total,
          (select count(*)::int from promotion_redemption r where r.order_id = o.id) as held from "order" o where email = ${email}`;
        expect(row).toEqual({ discount: 500, total: promised, held: 1 });
      });
    }
  });
}

test("a parcel is fetched from a pickup point: no street is asked for, nothing is charged for it", async ({
  page,
  context,
  db,
  email,
}) => {
  const place = placeFor("ru-kg");
  const { t } = place;
  await fillCart(context, await newProduct(db, "kg", { priceMinor: 50_00 }));
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  const courier = await promisedTotal(page, place);
  await page.getByRole("radio", { name: "Пункт выдачи в Асанбае" }).check();
  await expect(page.getByRole("textbox", { name: t("checkout.address.kg.line1"), exact: true })).toBeHidden();
  const fetched = await promisedTotal(page, place);
  expect(courier - fetched).toBe(150_00);
  await choosePayment(page, place, "cash_on_delivery");
  await placeButton(page, place).click();
  await page.waitForURL("**/orders/*");
  expect(await shownTotal(page, place)).toBe(fetched);
  await expect(page.getByText("микрорайон Асанбай, 27/1, Бишкек").first()).toBeVisible();
  const [row] = await db(
    "kg",
  )`select shipping_method, shipping_minor::int as shipping, shipping_address->>'line1' as line1
    from "order" where email = ${email}`;
  expect(row).toEqual({ shipping_method: "pickup-asanbay", shipping: 0, line1: "микрорайон Асанбай, 27/1, Бишкек" });
});
