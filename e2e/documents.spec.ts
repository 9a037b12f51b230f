import { pdfPages } from "../tests/rig/pdf-text";
import { fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { fillCheckout, placeButton } from "./fixtures/checkout";
import { mailTo } from "./fixtures/inbox";
import { expectState } from "./fixtures/order-page";
import { orderOf } from "./fixtures/orders";
import { placeFor } from "./fixtures/places";
import { isPaymentPage, payWith } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/shop";

for (const slug of ["en-us", "ru-kg", "ky-kg"] as const) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: a paid order's page leads to its invoice, in its language and the same each time`, async ({
    page,
    context,
    db,
    email,
  }) => {
    const product = await newProduct(db, market.code);
    await fillCart(context, product);
    await goToCheckout(page, place);
    await fillCheckout(page, place, email);
    await placeButton(page, place).click();
    await page.waitForURL(isPaymentPage);
    await payWith(page, "pays");
    await page.waitForURL("**/orders/*");
    await expectState(page, place, "paid");
    await mailTo(email);
    const link = page.getByRole("link", { name: t("documents.links.invoice") });
    const address = new URL((await link.getAttribute("href")) ?? "", page.url()).href;
    const [first, again] = [await page.request.get(address), await page.request.get(address)];
    expect(first.headers()["content-type"]).toBe("application/pdf");
    const bytes = await first.body();
    expect(bytes.equals(await again.body())).toBe(true);
    const text = (await pdfPages(bytes)).join("\n");
    for (const words of [t("documents.invoice"), t("documents.columns.item"), product.title, product.sku]) {
      expect(text).toContain(words);
    }
    const order = await orderOf(db(market.code), email);
    const [row] = await db(
      market.code,
    )`select number, total_minor::int as total from invoice where order_id = ${order.id}`;
    expect(row).toEqual({ number: expect.anything(), total: order.totalMinor });
    const another = address.replace(/.(?=\/invoice$)/, (last) => (last === "0" ? "1" : "0"));
    expect((await page.request.get(another)).status()).toBe(404);
  });
}
