import { newProduct } from "./fixtures/catalogue";
import { mailTo } from "./fixtures/inbox";
import { expectState, shownTotal } from "./fixtures/order-page";
import { orderOf, stockOf } from "./fixtures/orders";
import { openedOrder } from "./fixtures/placed";
import { placeFor } from "./fixtures/places";
import { loseEventsAbout, loseNothing, lostAbout, payAndLeave } from "./fixtures/providers";
import { expect, test } from "./fixtures/shop";

const WAYS = [
  { slug: "en-us", provider: "stripe", paymentMethod: "stripe" },
  { slug: "en-us", provider: "paypal", paymentMethod: "paypal" },
  { slug: "ky-kg", provider: "qr", paymentMethod: "qr_reference" },
] as const;

for (const { slug, provider, paymentMethod } of WAYS) {
  const place = placeFor(slug);
  const { t, market } = place;
  const sender = `${provider}/${market.code}` as const;

  test(`${slug}, ${paymentMethod}: paid, the shop never told and the buyer never back: the next comparison of the books finds the money`, async ({
    page,
    context,
    db,
    email,
  }) => {
    const sql = db(market.code);
    const product = await newProduct(db, market.code);
    const path = await openedOrder(context, place, product, email, { paymentMethod });
    const { id, sessionId, totalMinor } = await orderOf(sql, email);
    await loseEventsAbout(sender, id);
    try {
      await payAndLeave(provider, sessionId ?? "");
      expect(await lostAbout(sender, id)).toBeGreaterThan(0);
      expect(await orderOf(sql, email)).toMatchObject({ status: "pending_payment", paymentStatus: "open" });
      expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 20, reserved: 1 });

      // Its minute of quiet is over, and the schedule's turn comes.
      await sql`update payment set created_at = created_at - interval '2 minutes' where order_id = ${id}`;
      await sql`select graphile_worker.add_job('reconcile')`;
      await expect.poll(async () => (await orderOf(sql, email)).status, { timeout: 30_000 }).toBe("paid");
    } finally {
      await loseNothing(sender);
    }
    expect(await orderOf(sql, email)).toMatchObject({ paymentStatus: "captured", payments: 1, totalMinor });
    expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 19, reserved: 0 });
    const { number } = await orderOf(sql, email);
    expect((await mailTo(email)).subject).toBe(t("mail.paidSubject", { number: `${market.orderPrefix}-${number}` }));
    await page.goto(path);
    await expectState(page, place, "paid");
    expect(await shownTotal(page, place)).toBe(totalMinor);
  });
}
