import type { BrowserContext, Page } from "@playwright/test";
import { register } from "./fixtures/account";
import { findings } from "./fixtures/axe";
import { cardRow, customerOf, failToList, keptCards, letExpire, saveAtProvider } from "./fixtures/cards";
import { fillCart, goToCheckout } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { choosePayment, fillCheckout, placeButton } from "./fixtures/checkout";
import type { Databases } from "./fixtures/database";
import { expectState } from "./fixtures/order-page";
import { orderOf } from "./fixtures/orders";
import { placeFor, type TestPlace } from "./fixtures/places";
import { CARDS, isPaymentPage } from "./fixtures/sandbox";
import { browserWith, expect, test } from "./fixtures/shop";

const MASTERCARD = "5555 5555 5555 4444";

async function expectAccessible(page: Page, name: string): Promise<void> {
  expect(await findings(page, name)).toEqual([]);
}

async function orderSomething(page: Page, context: BrowserContext, db: Databases, place: TestPlace, email: string) {
  const priceMinor = place.market.code === "us" ? 24_00 : 1_900_00;
  await fillCart(context, await newProduct(db, place.market.code, { priceMinor }));
  await goToCheckout(page, place);
  await fillCheckout(page, place, email);
  await choosePayment(page, place, "stripe");
  await placeButton(page, place).click();
  await page.waitForURL(isPaymentPage);
}

/** Adds a card, pays with it, removes it. */
async function journey(page: Page, context: BrowserContext, db: Databases, place: TestPlace, email: string) {
  const { slug, market, t } = place;
  const sql = db(market.code);
  await register(page, place, email);
  await page.getByRole("link", { name: t("account.nav.cards") }).click();
  await expect(page.getByText(t("cards.empty"))).toBeVisible();

  await test.step("add a card", async () => {
    await page.getByRole("button", { name: t("cards.add") }).click();
    await page.waitForURL(isPaymentPage);
    await saveAtProvider(page, place, CARDS.pays);
    await expect(page.getByRole("status").filter({ hasText: t("cards.added") })).toBeVisible();
    await expect(cardRow(page, place, "Visa", "4242")).toBeVisible();
  });
  const customer = await customerOf(sql, email);
  const [kept, ...more] = await keptCards(market.code, customer);
  expect([kept?.card.last4, more]).toEqual(["4242", []]);

  await test.step("pay with it", async () => {
    await orderSomething(page, context, db, place, email);
    await expect(page.getByRole("radio", { name: /Visa •••• 4242/ })).toBeChecked();
    await page.locator("form").getByRole("button").click();
    await page.waitForURL("**/orders/*");
    await expectState(page, place, "paid");
    expect(await orderOf(sql, email)).toMatchObject({ status: "paid", payments: 1, paymentStatus: "captured" });
  });

  await test.step("remove it", async () => {
    await page.goto(`/${slug}/account/cards`);
    const row = cardRow(page, place, "Visa", "4242");
    await expect(row.getByRole("button", { name: t("cards.removeConfirm") })).toBeHidden();
    await row.locator("summary").click();
    await row.getByRole("button", { name: t("cards.removeConfirm") }).click();
    await expect(page.getByRole("status").filter({ hasText: t("cards.removed") })).toBeVisible();
    await expect(page.getByText(t("cards.empty"))).toBeVisible();
    expect(await keptCards(market.code, customer)).toEqual([]);
  });
}

test("en-us: a card is added, pays and is removed", async ({ page, context, db, email }) => {
  test.slow();
  await journey(page, context, db, placeFor("en-us"), email);
});

test.describe("without a script", () => {
  test.use(browserWith(false));

  test("ru-kg: a card is added, pays and is removed", async ({ page, context, db, email }) => {
    test.slow();
    await journey(page, context, db, placeFor("ru-kg"), email);
  });
});

test("ky-kg: a card is kept while paying, expires, and every state of the page is accessible", async ({
  page,
  context,
  db,
  email,
}) => {
  test.slow();
  const place = placeFor("ky-kg");
  const { slug, t } = place;
  await page.goto(`/${slug}/account/cards`);
  await expect(page.getByRole("heading", { level: 1, name: t("account.signIn.title") })).toBeVisible();
  await register(page, place, email);
  await page.goto(`/${slug}/account/cards`);
  await expectAccessible(page, "no card");

  await orderSomething(page, context, db, place, email);
  await page.getByRole("radio", { name: CARDS.pays }).check();
  await page.getByRole("textbox").fill(MASTERCARD);
  await page.getByRole("checkbox").check();
  await page.locator("form").getByRole("button").click();
  await page.waitForURL("**/orders/*");
  await page.goto(`/${slug}/account/cards`);
  const row = cardRow(page, place, "Mastercard", "4444");
  await expect(row).toBeVisible();

  const customer = await customerOf(db("kg"), email);
  const [kept] = await keptCards("kg", customer);
  await letExpire("kg", kept?.id ?? "");
  await page.reload();
  await expect(row.getByText(t("cards.expired", { until: "01/2024" }))).toBeVisible();
  await row.locator("summary").click();
  await expectAccessible(page, "an expired card");

  await failToList("kg", customer, 1);
  await page.reload();
  await expect(page.getByRole("alert").filter({ hasText: t("cards.problem.list_unavailable") })).toBeVisible();
  await expect(page.getByText(t("cards.empty"))).toHaveCount(0);
  await expectAccessible(page, "the provider is away");
  await page.reload();
  await expect(row).toBeVisible();
});

test("en-us: leaving the provider's page changes nothing, a declined card is not kept, a foreign one is not found", async ({
  page,
  db,
  email,
  browser,
}) => {
  test.slow();
  const place = placeFor("en-us");
  const { slug, t } = place;
  await register(page, place, email);
  await page.goto(`/${slug}/account/cards`);
  await page.getByRole("button", { name: t("cards.add") }).click();
  await page.waitForURL(isPaymentPage);
  await page.getByRole("radio", { name: CARDS.declined }).check();
  await page.locator("form").getByRole("button").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("form").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/${slug}/account/cards$`));
  await expect(page.getByText(t("cards.empty"))).toBeVisible();
  await expect(page.getByText(t("cards.added"))).toHaveCount(0);

  await page.getByRole("button", { name: t("cards.add") }).click();
  await page.waitForURL(isPaymentPage);
  await saveAtProvider(page, place, CARDS.pays);
  const [mine] = await keptCards("us", await customerOf(db("us"), email));

  const context = await browser.newContext();
  const stranger = await context.newPage();
  await register(stranger, place, `other-${email}`);
  await stranger.goto(`/${slug}/account/cards`);
  await stranger.getByRole("button", { name: t("cards.add") }).click();
  await stranger.waitForURL(isPaymentPage);
  await saveAtProvider(stranger, place, MASTERCARD);
  await stranger.getByRole("main").locator("summary").click();
  await stranger.locator('input[name="card"]').evaluate((field, id) => field.setAttribute("value", id), mine?.id ?? "");
  await stranger.getByRole("button", { name: t("cards.removeConfirm") }).click();
  await expect(stranger.getByRole("alert").filter({ hasText: t("cards.problem.not_found") })).toBeVisible();
  await expect(cardRow(stranger, place, "Mastercard", "4444")).toBeVisible();
  await context.close();
  expect(await keptCards("us", await customerOf(db("us"), email))).toHaveLength(1);
});
