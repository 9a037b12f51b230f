import { findings } from "./fixtures/axe";
import { addVariant, newProduct } from "./fixtures/catalogue";
import { deliveredOrder } from "./fixtures/delivered";
import { mailsTo, nextMailTo } from "./fixtures/inbox";
import { minorIn } from "./fixtures/money-text";
import { orderOf, stockOf } from "./fixtures/orders";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";
import { staffPlace } from "./fixtures/staff";

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;
  const staff = staffPlace(place).t;

  test(`${slug}: a thing that does not fit is exchanged for another size; what that costs less goes back`, async ({
    page,
    context,
    browser,
    db,
    email,
  }) => {
    test.slow();
    const sql = db(market.code);
    const large = await newProduct(db, market.code, { priceMinor: 24_00 });
    const small = await addVariant(db, large, { was: "large", is: "small", priceMinor: 18_00 });
    const dearer = await newProduct(db, market.code, { priceMinor: 30_00 });
    const work = await browser.newPage();
    const { order, path } = await deliveredOrder({ context, work, sql, place }, [large], email);
    const number = `${market.orderPrefix}-${order.number}`;
    const returns = page.getByRole("region", { name: t("order.ret.listTitle"), exact: true });

    await page.goto(`${path}/returns`);
    await page.getByRole("spinbutton").fill("1");
    await page.getByRole("combobox").selectOption({ label: t("order.ret.reasons.does_not_fit") });
    await page.getByRole("radio", { name: t("order.ret.wantsExchange") }).check();
    await page.getByRole("textbox", { name: t("order.ret.note") }).fill("small");
    await page.getByRole("button", { name: t("order.ret.send") }).click();
    await expect(returns).toContainText(t("order.ret.wantsExchange"));

    await test.step("staff approve it and take it back on the shelf", async () => {
      await work.reload();
      await expect(work.locator("#returns")).toContainText(staff("order.ret.wantsExchange"));
      await work.getByRole("button", { name: staff("staffOrders.act.approve"), exact: true }).click();
      await work.getByRole("button", { name: staff("staffOrders.act.receive"), exact: true }).click();
      await expect(work.getByText(staff("staff.done.received"))).toBeVisible();
      expect(await stockOf(sql, large.variantId)).toEqual({ onHand: 20, reserved: 0 });
      // Paid, sent, asked, approved: no money is promised to who wants another thing.
      const mails = await mailsTo(email);
      const approved = mails.find(({ subject }) => subject === t("mail.returnApprovedSubject", { number }));
      expect(approved?.text).toContain(t("mail.returnApprovedExchangeIntro"));
    });

    await test.step("what costs more cannot go out this way, and what was typed stays", async () => {
      const sku = work.getByRole("textbox", {
        name: staff("staffOrders.act.exchangeFor", { count: 1, title: large.title }),
      });
      await expect(sku).toHaveValue(large.sku);
      await sku.fill(dearer.sku);
      await work.getByRole("textbox", { name: staff("staffOrders.act.tracking") }).fill("EE77");
      await work.getByRole("button", { name: staff("staffOrders.act.exchangeNow") }).click();
      await expect(work.getByRole("alert").getByText(staff("staff.problem.dearer"))).toBeVisible();
      await expect(sku).toHaveValue(dearer.sku);
      expect(await findings(work)).toEqual([]);
      await sku.fill(small.sku.toLowerCase());
      await work.getByRole("button", { name: staff("staffOrders.act.exchangeNow") }).click();
      await expect(work.getByText(staff("staff.done.exchanged"))).toBeVisible();
    });
    await work.close();

    expect(await stockOf(sql, small.variantId)).toEqual({ onHand: 19, reserved: 0 });
    // 24.00 − 18.00, in New York with its 8 % of tax: 6.48.
    const difference = market.code === "us" ? 6_48 : 6_00;
    await nextMailTo(email, 7);
    const [replaced, refunded] = ["mail.replacementSubject", "mail.refundSubject"].map((key) =>
      t(key, { number, amount: "\u0001" }).split("\u0001"),
    );
    const mailed = await mailsTo(email);
    const find = (parts: readonly string[] = []) =>
      mailed.find(({ subject }) => parts.every((part) => subject.includes(part)));
    expect(find(replaced)?.text).toContain("EE77");
    expect(find(replaced)?.text).toContain(`1 × ${large.title}`);
    expect(minorIn(find(refunded)?.subject ?? "")).toBe(difference);

    await page.goto(path);
    await expect(returns).toContainText(t("order.ret.status.exchanged"));
    const parcels = page.locator("#parcels").getByRole("listitem");
    await expect(parcels).toHaveCount(2);
    await expect(parcels.last()).toContainText(`1 × ${large.title}, ${small.label}`);
    await expect(parcels.last()).toContainText("EE77");
    const refunds = page.locator("#refunds").getByRole("listitem");
    expect(minorIn((await refunds.textContent()) ?? "")).toBe(difference);
    await expect(page.getByText(t("order.timeline.replacement_sent"))).toBeVisible();
    expect(await findings(page)).toEqual([]);
    expect(await orderOf(sql, email)).toMatchObject({ status: "delivered", totalMinor: order.totalMinor });
    // A unit was replaced or its money goes back, never both.
    await expect(page.getByRole("link", { name: t("order.ret.link") })).toHaveCount(0);
  });
}
