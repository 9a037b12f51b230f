import { findings } from "./fixtures/axe";
import { newProduct } from "./fixtures/catalogue";
import { pattern } from "./fixtures/checkout";
import { deliveredOrder } from "./fixtures/delivered";
import { nextMailTo } from "./fixtures/inbox";
import { minorIn } from "./fixtures/money-text";
import { orderOf, stockOf } from "./fixtures/orders";
import { brokenPicture } from "./fixtures/pictures";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";
import { staffPlace } from "./fixtures/staff";

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;
  const staff = staffPlace(place).t;

  test(`${slug}: two of three are asked back with a photo, one comes, its money goes back; page and mails tell each step`, async ({
    page,
    context,
    browser,
    db,
    email,
  }) => {
    test.slow();
    const sql = db(market.code);
    const [kept, broken] = [
      await newProduct(db, market.code),
      await newProduct(db, market.code, { priceMinor: 12_50 }),
    ];
    const work = await browser.newPage();
    const { order, path } = await deliveredOrder({ context, work, sql, place }, [broken, broken, kept], email);
    const number = `${market.orderPrefix}-${order.number}`;
    const admin = `/admin/${market.code}/orders/${order.id}`;
    const returns = page.getByRole("region", { name: t("order.ret.listTitle"), exact: true });
    // Paid, sent.
    await nextMailTo(email, 2);

    await test.step("the shopper asks, by line, with a reason and a photo", async () => {
      await page.goto(path);
      await page.getByRole("link", { name: t("order.ret.link") }).click();
      await expect(page.getByRole("heading", { level: 1, name: t("order.ret.title") })).toBeVisible();
      await page.getByRole("button", { name: t("order.ret.send") }).click();
      await expect(page.getByRole("alert").getByText(t("order.problem.return_empty"))).toBeVisible();
      await page.getByRole("spinbutton", { name: t("order.ret.quantity", { title: broken.title }) }).fill("2");
      await page
        .getByRole("combobox", { name: t("order.ret.reasonOf", { title: broken.title }) })
        .selectOption({ label: t("order.ret.reasons.damaged") });
      await page.getByLabel(t("order.ret.photos")).setInputFiles([await brokenPicture("broken.jpg")]);
      expect(await findings(page)).toEqual([]);
      await page.getByRole("button", { name: t("order.ret.send") }).click();
      await expect(page.getByText(t("order.done.return_requested"))).toBeVisible();
      await expect(returns).toContainText(t("order.ret.status.requested"));
      const photo = returns.getByRole("img", { name: t("order.ret.photo", { number: 1 }) });
      await photo.scrollIntoViewIfNeeded();
      await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
      const asked = await nextMailTo(email, 3);
      expect(asked.subject).toBe(t("mail.returnRequestedSubject", { number }));
      expect(asked.text).toContain(`2 × ${broken.title}`);
    });

    const answer = "Мы нашли трещину на фото. Bring it to the shop.";
    await test.step("staff see the photo and approve with a word", async () => {
      await work.goto(admin);
      const card = work.locator("#returns");
      await expect(card).toContainText(staff("order.ret.reasons.damaged"));
      const seen = await work.request.get((await card.locator('a[href*="/files/"]').getAttribute("href")) ?? "");
      expect(seen.headers()["content-type"]).toBe("image/jpeg");
      await card.getByRole("textbox", { name: staff("staffOrders.act.answer") }).fill(answer);
      await card.getByRole("button", { name: staff("staffOrders.act.approve"), exact: true }).click();
      await expect(work.getByText(staff("staff.done.approved"))).toBeVisible();
      const told = await nextMailTo(email, 4);
      expect(told.subject).toBe(t("mail.returnApprovedSubject", { number }));
      expect(told.text).toContain(answer);
      await page.goto(path);
      await expect(returns).toContainText(t("order.ret.status.approved"));
      await expect(returns).toContainText(answer);
    });

    const before = await stockOf(sql, broken.variantId);
    await test.step("one of the two comes, and is thrown away", async () => {
      await work.getByLabel(staff("staffOrders.act.receivedOf", { title: broken.title })).fill("1");
      await work.getByLabel(staff("staffOrders.act.restockedOf", { title: broken.title })).fill("0");
      await work.getByRole("button", { name: staff("staffOrders.act.receive"), exact: true }).click();
      await expect(work.getByText(staff("staff.done.received"))).toBeVisible();
      expect(await stockOf(sql, broken.variantId)).toEqual(before);
      const told = await nextMailTo(email, 5);
      expect(told.subject).toBe(t("mail.returnReceivedSubject", { number }));
      expect(told.text).toContain(`1 × ${broken.title}`);
      await page.goto(path);
      await expect(returns).toContainText(t("order.ret.status.received"));
      await expect(returns).toContainText(t("order.ret.came", { title: broken.title, came: 1, asked: 2 }));
    });

    await test.step("the money of the one goes back, and not a cent of the other", async () => {
      await work.getByRole("button", { name: staff("staffOrders.act.refundReturn") }).click();
      await expect(work.getByText(staff("staff.done.refund"))).toBeVisible();
      // 12.50, in New York with its 8 % of tax: 13.50.
      const price = market.code === "us" ? 13_50 : 12_50;
      const told = await nextMailTo(email, 6);
      expect(told.subject).toMatch(pattern(t, "mail.refundSubject", "number", "amount"));
      expect(minorIn(told.subject)).toBe(price);
      await page.goto(path);
      await expect(returns).toContainText(t("order.ret.status.refunded"));
      const refunds = page.getByRole("region", { name: t("order.refunds.title") });
      await expect(refunds).toContainText(t("order.refunds.succeeded"));
      expect(minorIn((await refunds.getByRole("listitem").textContent()) ?? "")).toBe(price);
      expect((await orderOf(sql, email)).status).toBe("delivered");
      // What did not come can be asked back again.
      await page.getByRole("link", { name: t("order.ret.link") }).click();
      await expect(
        page.getByRole("spinbutton", { name: t("order.ret.quantity", { title: broken.title }) }),
      ).toHaveAttribute("max", "1");
    });
    await work.close();
  });
}
