import { cartLine, fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct, sellOut, setPrice } from "./fixtures/catalogue";
import { buyerIn, fieldsOf, fillCheckout, placeButton, promisedTotal } from "./fixtures/checkout";
import { ask } from "./fixtures/http";
import { mailsTo, mailTo } from "./fixtures/inbox";
import { minorIn } from "./fixtures/money-text";
import { expectState, shownTotal } from "./fixtures/order-page";
import { orderOf, ordersOf, reservationsOf, stockOf } from "./fixtures/orders";
import { placeFor } from "./fixtures/places";
import { amountAtProvider, isPaymentPage, payWith, providerSession, sessionsOfOrder } from "./fixtures/sandbox";
import { seenText } from "./fixtures/seen";
import { expect, test } from "./fixtures/shop";

const place = placeFor("en-us");
const { t } = place;

test("a declined card says so and may be followed by one that pays: one order, one charge", async ({
  page,
  context,
  db,
  email,
}) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  await payWith(page, "declined");
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await orderOf(db("us"), email)).toMatchObject({ status: "pending_payment", paymentStatus: "open" });
  expect(await stockOf(db("us"), product.variantId)).toEqual({ onHand: 20, reserved: 1 });

  await payWith(page, "pays");
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "paid");
  const order = await orderOf(db("us"), email);
  expect(order).toMatchObject({ status: "paid", payments: 1 });
  expect(await sessionsOfOrder("us", order.id)).toHaveLength(1);
  expect(await stockOf(db("us"), product.variantId)).toEqual({ onHand: 19, reserved: 0 });
  await mailTo(email);
});

test("leaving the payment page leads to the order, which waits and can be paid from there", async ({
  page,
  context,
  db,
  email,
}) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  const promised = await promisedTotal(page, place);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  const paymentPage = page.url();
  await page.locator("form").getByRole("link").click();
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "awaiting");
  await expect(page.getByText(buyerIn(place).line1)).toBeVisible();
  expect(await shownTotal(page, place)).toBe(promised);
  const again = page.getByRole("button", { name: /\$/ });
  expect(minorIn(await seenText(again))).toBe(promised);
  await again.click();
  await page.waitForURL(isPaymentPage);
  expect(page.url()).toBe(paymentPage);
  await payWith(page, "pays");
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "paid");
  expect(await orderOf(db("us"), email)).toMatchObject({ status: "paid", payments: 1 });
});

test("the tab is closed right after paying: the order is paid and the mail goes", async ({
  page,
  context,
  db,
  email,
}) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  await payWith(page, "paysLater");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Processing/);
  expect(await orderOf(db("us"), email)).toMatchObject({ status: "pending_payment" });
  await page.close();

  await expect.poll(async () => (await orderOf(db("us"), email)).status, { timeout: 20_000 }).toBe("paid");
  const order = await orderOf(db("us"), email);
  expect((await mailTo(email)).text).toContain(order.publicToken);
  expect(await stockOf(db("us"), product.variantId)).toEqual({ onHand: 19, reserved: 0 });
  const later = await context.newPage();
  await later.goto(`/en-us/orders/${order.publicToken}`);
  await expectState(later, place, "paid");
});

test("a second click on pay is none: one order, one payment page", async ({ page, context, db, email }) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await placeButton(page, place).dblclick();
  await page.waitForURL(isPaymentPage);
  const order = await orderOf(db("us"), email);
  expect(await sessionsOfOrder("us", order.id)).toHaveLength(1);
  expect(await stockOf(db("us"), product.variantId)).toEqual({ onHand: 20, reserved: 1 });
});

test("paying from two tabs at once makes one order and one payment page", async ({ page, context, db, email }) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  const other = await context.newPage();
  await goToCheckout(other, place);
  for (const tab of [page, other]) await fillCheckout(tab, place, email);
  await Promise.all([page, other].map((tab) => placeButton(tab, place).click()));
  await Promise.all([page, other].map((tab) => tab.waitForURL(isPaymentPage)));
  expect(page.url()).toBe(other.url());
  const order = await orderOf(db("us"), email);
  expect(await sessionsOfOrder("us", order.id)).toHaveLength(1);
});

test("Back from the payment page finds the order, and paying again is the same payment", async ({
  page,
  context,
  db,
  email,
}) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  const paymentPage = page.url();
  await page.goBack();
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "awaiting");
  await page.getByRole("button", { name: /\$/ }).click();
  await page.waitForURL(isPaymentPage);
  expect(page.url()).toBe(paymentPage);
  await payWith(page, "pays");
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "paid");
  await page.goBack();
  const order = await orderOf(db("us"), email);
  expect(order).toMatchObject({ status: "paid", payments: 1 });
  expect(await sessionsOfOrder("us", order.id)).toHaveLength(1);
  expect((await mailsTo(email)).length).toBeLessThanOrEqual(1);
});

test("the checkout keeps what was typed, on reload and in another tab", async ({ page, context, db, email }) => {
  await fillCart(context, await newProduct(db, "us"));
  await goToCheckout(page, place);
  const kept = page.waitForRequest((request) => request.url().endsWith("/checkout/draft"));
  await fillCheckout(page, place, email);
  await kept;
  const stored = () =>
    db("us")`select checkout ->> 'postalCode' as zip from cart where checkout ->> 'email' = ${email}`;
  await expect.poll(stored).toEqual([{ zip: buyerIn(place).postalCode }]);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto("/en-us/checkout");
    const fields = fieldsOf(tab, place);
    await expect(fields.email).toHaveValue(email);
    await expect(fields.name).toHaveValue(buyerIn(place).name);
    await expect(fields.phone).toHaveValue(buyerIn(place).phone);
    await expect(fields.line1).toHaveValue(buyerIn(place).line1);
    await expect(fields.region).toHaveValue(buyerIn(place).region);
    await expect(placeButton(tab, place)).toBeVisible();
  }
});

test("delivery, tax and the button follow the state at once, and agree with the order", async ({
  page,
  context,
  db,
  email,
}) => {
  await fillCart(context, await newProduct(db, "us", { priceMinor: 19_99 }));
  await goToCheckout(page, place);
  await expect(page.getByText(t("checkout.deliveryUnknown"))).toBeVisible();
  await fillCheckout(page, place, email);
  const near = await promisedTotal(page, place);
  await fieldsOf(page, place).region.selectOption({ label: "Alaska" });
  await expect.poll(() => promisedTotal(page, place)).toBe(near - 6_95 + 19_95);
  await expect(page.getByRole("status").filter({ hasText: "Alaska" })).toBeVisible();
  await fieldsOf(page, place).postalCode.fill("99501");
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  expect(minorIn(await amountAtProvider(page))).toBe(near - 6_95 + 19_95);
  expect(await orderOf(db("us"), email)).toMatchObject({ region: "AK", shippingMinor: 19_95, taxMinor: 1_60 });
});

test("an order not yet paid can be changed: its items and its address come back, its payment page closes", async ({
  page,
  context,
  db,
  email,
}) => {
  const sql = db("us");
  const product = await newProduct(db, "us");
  await fillCart(context, product, 3);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  const first = await orderOf(sql, email);
  await page.goto(`/en-us/orders/${first.publicToken}`);
  await page.getByRole("button", { name: t("order.change") }).click();
  await page.waitForURL("**/en-us/cart**");
  await expect(page.getByText(t("cart.reopened"))).toBeVisible();
  await expect(cartLine(page, product.title).getByRole("spinbutton")).toHaveValue("3");
  expect(await orderOf(sql, email)).toMatchObject({ status: "cancelled", paymentStatus: "cancelled" });
  expect(await providerSession("us", first.sessionId)).toMatchObject({ status: "expired" });
  expect(await stockOf(sql, product.variantId)).toEqual({ onHand: 20, reserved: 0 });

  await page.getByRole("link", { name: t("cart.checkout") }).click();
  await expect(fieldsOf(page, place).line1).toHaveValue(buyerIn(place).line1);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  await payWith(page, "pays");
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "paid");
  expect((await ordersOf(sql, email)).map(({ status }) => status)).toEqual(["cancelled", "paid"]);
});

test("a price that changes on the way is told with the new total; nothing typed is lost", async ({
  page,
  context,
  db,
  email,
}) => {
  const sql = db("us");
  const product = await newProduct(db, "us", { priceMinor: 20_00 });
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  const before = await promisedTotal(page, place);
  await setPrice(sql, product, 25_00);
  await placeButton(page, place).click();
  const notice = page.getByRole("alert").filter({ hasText: t("checkout.changedTitle") });
  await expect(notice).toBeVisible();
  expect(await ordersOf(sql, email)).toEqual([]);
  const after = await promisedTotal(page, place);
  expect(after).toBe(before + 5_40);
  await expect(notice).toContainText("$28.55".replace("28.55", (before / 100).toFixed(2)));
  await expect(notice).toContainText((after / 100).toFixed(2));
  await expect(fieldsOf(page, place).email).toHaveValue(email);
  await expect(fieldsOf(page, place).line1).toHaveValue(buyerIn(place).line1);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  expect(minorIn(await amountAtProvider(page))).toBe(after);
  expect(await orderOf(sql, email)).toMatchObject({ totalMinor: after });
});

test("the cart tells a changed price and a thing that sold out, and the checkout names it without losing anything", async ({
  page,
  context,
  db,
  email,
}) => {
  const sql = db("us");
  const [gone, dearer] = [await newProduct(db, "us"), await newProduct(db, "us", { priceMinor: 10_00 })];
  await fillCart(context, gone);
  await fillCart(context, dearer);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await sellOut(sql, gone);
  await placeButton(page, place).click();
  const blocked = page.getByRole("alert").filter({ hasText: t("checkout.blockedTitle") });
  await expect(blocked).toContainText(gone.title);
  await expect(fieldsOf(page, place).email).toHaveValue(email);
  expect(await ordersOf(sql, email)).toEqual([]);

  await setPrice(sql, dearer, 12_00);
  await blocked.getByRole("link").click();
  await expect(cartLine(page, gone.title)).toContainText(t("cart.soldOut"));
  await expect(cartLine(page, dearer.title)).toContainText(t("cart.priceChanged", { from: "$10.00", to: "$12.00" }));
  await expect(page.getByRole("link", { name: t("cart.checkout") })).toHaveCount(0);
  await page.getByRole("button", { name: t("cart.pricesSeen") }).click();
  await expect(page.getByText(t("cart.pricesTitle"))).toHaveCount(0);
  await page.getByRole("button", { name: t("cart.removeOf", { title: gone.title }) }).click();
  await expect(cartLine(page, gone.title)).toHaveCount(0);
  await page.getByRole("link", { name: t("cart.checkout") }).click();
  await expect(fieldsOf(page, place).line1).toHaveValue(buyerIn(place).line1);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  const order = await orderOf(sql, email);
  expect(await reservationsOf(sql, order.id)).toEqual([{ variantId: dearer.variantId, quantity: 1, status: "active" }]);
});

test("the last one goes to whoever pays first; the other is told in words", async ({
  page,
  context,
  db,
  email,
  browser,
}) => {
  const product = await newProduct(db, "us", { stock: 1 });
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  const stranger = await browser.newContext();
  await fillCart(stranger, product);
  const other = await stranger.newPage();
  await goToCheckout(other, place);
  await fillCheckout(other, place, `other-${email}`);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  await placeButton(other, place).click();
  await expect(other.getByRole("alert").filter({ hasText: t("checkout.blockedTitle") })).toContainText(product.title);
  await stranger.close();
  expect(await ordersOf(db("us"), `other-${email}`)).toEqual([]);
  expect(await stockOf(db("us"), product.variantId)).toEqual({ onHand: 1, reserved: 1 });
});

test("what is typed wrong is told beside its field, first field first, and the server agrees", async ({
  page,
  context,
  db,
  email,
}) => {
  await fillCart(context, await newProduct(db, "us"));
  await goToCheckout(page, place);
  const fields = fieldsOf(page, place);
  await fields.email.fill("no address");
  await fields.name.focus();
  await expect(fields.email).toHaveAttribute("aria-invalid", "true");
  await expect(fields.email).toHaveAccessibleDescription(new RegExp(t("checkout.errors.email.invalid")));
  await fillCheckout(page, place, email);
  await expect(fields.email).not.toHaveAttribute("aria-invalid");
  // Digits enough for a first look, and yet no number that can be called.
  await fields.phone.fill("555 000 0000");
  await placeButton(page, place).click();
  await expect(page.getByRole("alert").filter({ hasText: t("checkout.problems", { count: 1 }) })).toBeVisible();
  await expect(fields.phone).toHaveAccessibleDescription(new RegExp(t("checkout.errors.phone.invalid")));
  await expect(fields.line1).toHaveValue(buyerIn(place).line1);
  expect(await ordersOf(db("us"), email)).toEqual([]);
});

test("the order of one market does not exist in another", async ({ page, context, db, email }) => {
  const product = await newProduct(db, "us");
  await fillCart(context, product);
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
  const order = await orderOf(db("us"), email);
  expect((await ask(`/en-us/orders/${order.publicToken}`)).status).toBe(200);
  expect((await ask(`/ru-kg/orders/${order.publicToken}`)).status).toBe(404);
});
