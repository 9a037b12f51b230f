import type { Page } from "@playwright/test";
import { findings } from "./fixtures/axe";
import { fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { choosePayment, fillCheckout, placeButton, promisedTotal } from "./fixtures/checkout";
import { ask } from "./fixtures/http";
import { mailTo, nextMailTo } from "./fixtures/inbox";
import { amountsIn, minorIn } from "./fixtures/money-text";
import { expectState } from "./fixtures/order-page";
import { orderOf, stockOf } from "./fixtures/orders";
import { type PictureFile, receiptPicture } from "./fixtures/pictures";
import { placeFor, type TestPlace } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";
import { staffPlace, workAt } from "./fixtures/staff";

/** Sends a file as the receipt of the transfer, from the order's page. */
async function sendReceipt(page: Page, { t }: TestPlace, file: PictureFile): Promise<void> {
  await page.getByLabel(t("order.proof.label")).setInputFiles(file);
  await page.getByRole("button", { name: t("order.proof.send") }).click();
}

for (const { slug, script } of [
  { slug: "ru-kg", script: true },
  { slug: "ky-kg", script: false },
] as const) {
  const place = placeFor(slug);
  const { t, market } = place;
  const staff = staffPlace(place).t;

  test.describe(`${slug}${script ? "" : ", without a script"}`, () => {
    test.use(browserWith(script));

    test("a bank transfer: its receipt is refused with a reason, the next one is approved, and the order is paid", async ({
      page,
      context,
      browser,
      db,
      email,
    }) => {
      test.slow();
      const sql = db("kg");
      const product = await newProduct(db, "kg", { priceMinor: 1_490_50 });
      await fillCart(context, product);
      await goToCheckout(page, place);
      await fillCheckout(page, place, email);
      await choosePayment(page, place, "bank_transfer");
      const promised = await promisedTotal(page, place);
      await placeButton(page, place).click();
      await page.waitForURL(`**/${slug}/orders/*`);
      await expectState(page, place, "transfer");
      const order = await orderOf(sql, email);
      const number = `${market.orderPrefix}-${order.number}`;
      const path = `/${slug}/orders/${order.publicToken}`;

      await test.step("the page says where the money goes, how much, and what to write", async () => {
        const detail = (key: string) =>
          page
            .getByRole("main")
            .getByRole("term")
            .filter({ hasText: new RegExp(`^${t(`order.transfer.${key}`).replace(/[()]/g, "\\$&")}$`) })
            .locator("xpath=following-sibling::dd");
        for (const key of ["recipient", "bank", "bankCode", "account"] as const) {
          await expect(detail(key)).toHaveText(market.bankTransfer?.[key] ?? "");
        }
        await expect(detail("reference")).toHaveText(number);
        expect(minorIn((await detail("amount").textContent()) ?? "")).toBe(promised);
        expect((await mailTo(email)).text).toContain(t("mail.transferIntro"));
      });

      await test.step("what is no picture is refused in words; a picture is taken and can be looked at", async () => {
        await sendReceipt(page, place, {
          name: "receipt.png",
          mimeType: "image/png",
          buffer: Buffer.from("no picture at all"),
        });
        await expect(page.getByRole("alert").getByText(t("order.problem.upload_unreadable"))).toBeVisible();
        await sendReceipt(page, place, await receiptPicture("receipt.png", 4));
        await expect(page.getByText(t("order.done.proof_added"))).toBeVisible();
        await expect(page.getByText(t("order.proof.looking"))).toBeVisible();
        const sent = page.getByRole("main").locator(`a[href*="${path}/files/"]`);
        const seen = await page.request.get((await sent.getAttribute("href")) ?? "");
        expect(seen.headers()["content-type"]).toBe("image/jpeg");
        expect(seen.headers()["cache-control"]).toMatch(/private|no-store/);
        if (script) expect(await findings(page)).toEqual([]);
      });

      const work = await browser.newPage();
      const row = work.getByRole("row").filter({ hasText: number });
      const receipts = row.locator(`a[href*="/files/"]`);
      const why = "Сумма на квитанции не видна, пришлите ещё раз.";
      await test.step("staff look at it and refuse it", async () => {
        await workAt(work, sql, place, "/transfers");
        expect(minorIn((await row.textContent()) ?? "")).toBe(promised);
        const href = (await receipts.getAttribute("href")) ?? "";
        expect((await work.request.get(href)).headers()["content-type"]).toBe("image/jpeg");
        expect((await ask(href)).status).not.toBe(200);
        await row.locator("summary").click();
        await row.getByRole("textbox", { name: staff("staff.transfers.refuseWhy") }).fill(why);
        await row.getByRole("button", { name: staff("staff.transfers.refuse"), exact: true }).click();
        await expect(work.getByText(staff("staff.done.proof_refused"))).toBeVisible();
        await expect(row).toContainText(why);
      });

      await test.step("its shopper reads why, here and in a mail, and sends another", async () => {
        const told = await nextMailTo(email, 2);
        expect(told.subject).toBe(t("mail.proofRefusedSubject", { number }));
        expect(told.text).toContain(why);
        await page.goto(path);
        await expect(page.getByText(t("order.proof.refused"))).toBeVisible();
        await expect(page.getByText(why)).toBeVisible();
        await sendReceipt(page, place, await receiptPicture("receipt.jpg"));
        await expect(page.getByText(t("order.done.proof_added"))).toBeVisible();
        expect(await orderOf(sql, email)).toMatchObject({ status: "pending_payment" });
      });

      await work.reload();
      await expect(receipts).toHaveCount(2);
      await row.getByRole("button", { name: staff("staff.transfers.approveOf", { number }) }).click();
      await expect(work.getByText(staff("staff.done.transfer_approved"))).toBeVisible();
      await expect(row).toHaveCount(0);
      await work.close();

      expect(await orderOf(sql, email)).toMatchObject({ status: "paid", totalMinor: promised, payments: 1 });
      expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 19, reserved: 0 });
      const paid = await nextMailTo(email, 3);
      expect(paid.subject).toBe(t("mail.paidSubject", { number }));
      expect(amountsIn(paid.text)).toContain(promised);
      await page.reload();
      await expectState(page, place, "paid");
    });
  });
}
