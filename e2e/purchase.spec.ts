import { inLanguage } from "@/lib/markets/markets";
import { choosePayment, fillCheckout, placeButton, promisedTotal, STORED_PHONE } from "./fixtures/checkout";
import { type DemoVariant, variantsOf } from "./fixtures/demo";
import { mailTo } from "./fixtures/inbox";
import { amountsIn, minorIn } from "./fixtures/money-text";
import { expectState, orderSummary, shownTotal } from "./fixtures/order-page";
import { linesOf, orderOf, reservationsOf, soldByLedger, stockOf } from "./fixtures/orders";
import { type LocaleSlug, placeFor } from "./fixtures/places";
import { amountAtProvider, isPaymentPage, payWith, providerSession, sessionsOfOrder } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/shop";

type Journey = {
  readonly slug: LocaleSlug;
  readonly browser: string;
  readonly department: string;
  readonly category: string;
  readonly product: string;
  readonly method: "stripe" | "cash_on_delivery";
  readonly currency: string;
};

// A product of its own for each journey, so that the stock each of them counts is nobody else's.
const JOURNEYS: readonly Journey[] = [
  {
    slug: "en-us",
    browser: "en-US",
    department: "electronics",
    category: "electronics/keyboards",
    product: "lark-65",
    method: "stripe",
    currency: "usd",
  },
  {
    slug: "ru-kg",
    browser: "ru-RU",
    department: "pets",
    category: "pets/leads",
    product: "joldo-dusk-reflective-lead",
    method: "cash_on_delivery",
    currency: "kgs",
  },
  {
    slug: "ky-kg",
    browser: "ky-KG",
    department: "electronics",
    category: "electronics/headphones",
    product: "hush-headphones",
    method: "stripe",
    currency: "kgs",
  },
];

const QUANTITY = 2;

for (const journey of JOURNEYS) {
  const { slug, method, currency } = journey;
  const place = placeFor(slug);
  const { t, market, locale } = place;

  test.describe(`${slug}, ${method}`, () => {
    // As most shoppers have it: with the movement from page to page.
    test.use({ locale: journey.browser, contextOptions: { reducedMotion: "no-preference" } });

    test("from the home page to the mail, every amount is the same one", async ({ page, db, email }) => {
      const sql = db(market.code);
      const variants = await variantsOf(sql, journey.product, locale.language);
      const wanted = variants.filter((variant) => variant.available >= QUANTITY + 3).at(-1);
      if (!wanted) throw new Error(`${journey.product} is short of stock`);
      const before = await stockOf(sql, wanted.variantId);

      await test.step("home → department → category → product", async () => {
        await page.goto(`/${slug}`);
        const name = async (path: string) => {
          const [row] = await sql<{ name: Record<string, string> }[]>`select name from category where path = ${path}`;
          return row?.name[locale.language] ?? "";
        };
        await page
          .getByRole("banner")
          .getByRole("link", { name: await name(journey.department) })
          .click();
        await page
          .getByRole("navigation", { name: t("listing.categories") })
          .getByRole("link", { name: await name(journey.category) })
          .click();
        await expect(page).toHaveURL(`/${slug}/c/${journey.category}`);
        await page.getByRole("main").getByRole("link", { name: wanted.title, exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(wanted.title);
      });

      await test.step("choose the version; price, SKU and address follow", async () => {
        await chooseOptions(page, sql, wanted, locale.language);
        await expect(page).toHaveURL(new RegExp(`[?&]v=${wanted.sku}`));
        await expect(page.getByText(wanted.sku)).toBeVisible();
        await page.getByRole("combobox", { name: t("product.quantity") }).selectOption(String(QUANTITY));
        await page.getByRole("button", { name: t("product.add"), exact: true }).click();
      });

      await test.step("the page confirms, the header counts, the cart shows it", async () => {
        const drawer = page.getByRole("dialog", { name: t("product.added") });
        await expect(drawer).toBeVisible();
        await expect(
          page.getByRole("banner").getByRole("link", { name: `${t("shell.cart")}, ${QUANTITY}` }),
        ).toBeVisible();
        await drawer.getByRole("link", { name: t("product.viewCart") }).click();
        await expect(page.getByRole("heading", { name: wanted.title })).toBeVisible();
        await expect(page.getByRole("spinbutton")).toHaveValue(String(QUANTITY));
        await page.getByRole("link", { name: t("cart.checkout") }).click();
      });

      await fillCheckout(page, place, email);
      await choosePayment(page, place, method);
      const promised = await promisedTotal(page, place);
      await placeButton(page, place).click();

      if (method === "stripe") {
        await page.waitForURL(isPaymentPage);
        expect(minorIn(await amountAtProvider(page))).toBe(promised);
        await expect(page.locator("html")).toHaveAttribute("lang", locale.language);
        await payWith(page, "pays");
      }
      await page.waitForURL(`**/${slug}/orders/*`);
      await expectState(page, place, method === "stripe" ? "paid" : "cash");
      expect(await shownTotal(page, place)).toBe(promised);

      const order = await orderOf(sql, email);
      expect(order).toMatchObject({
        status: method === "stripe" ? "paid" : "pending_payment",
        paymentMethod: method,
        paymentStatus: method === "stripe" ? "captured" : "open",
        totalMinor: promised,
        locale: slug,
        currency: currency.toUpperCase(),
        phone: STORED_PHONE[market.code],
        payments: 1,
      });
      const added = market.pricesIncludeTax ? 0 : order.taxMinor;
      expect(order.goodsMinor).toBe(wanted.priceMinor * QUANTITY);
      expect(order.goodsMinor + order.shippingMinor + added).toBe(promised);
      expect(await linesOf(sql, order.id)).toEqual([
        { variantId: wanted.variantId, sku: wanted.sku, title: wanted.title, quantity: QUANTITY },
      ]);

      const after = await stockOf(sql, wanted.variantId);
      if (method === "stripe") {
        expect(await providerSession(market.code, order.sessionId)).toMatchObject({
          amount_total: promised,
          currency,
          payment_status: "paid",
        });
        expect(await sessionsOfOrder(market.code, order.id)).toHaveLength(1);
        expect(after).toEqual({ onHand: before.onHand - QUANTITY, reserved: before.reserved });
        expect(await soldByLedger(sql, order.id)).toEqual([{ variantId: wanted.variantId, delta: -QUANTITY }]);
      } else {
        expect(after).toEqual({ onHand: before.onHand, reserved: before.reserved + QUANTITY });
        expect(await soldByLedger(sql, order.id)).toEqual([]);
        expect(await reservationsOf(sql, order.id)).toEqual([
          { variantId: wanted.variantId, quantity: QUANTITY, status: "active" },
        ]);
      }

      const mail = await mailTo(email);
      const number = `${market.orderPrefix}-${order.number}`;
      expect(mail.subject).toBe(t(method === "stripe" ? "mail.paidSubject" : "mail.placedSubject", { number }));
      expect(mail.html).toContain(`lang="${locale.tag}"`);
      for (const body of [mail.html, mail.text]) {
        expect(body).toContain(wanted.title);
        expect(body).toContain(t("mail.total"));
        expect(body).toContain(`/${slug}/orders/${order.publicToken}`);
        expect(amountsIn(body)).toContain(promised);
      }

      await test.step("the link in the mail opens the order for anyone who has it, in every language of the market", async () => {
        await page.context().clearCookies();
        for (const other of market.locales) {
          await page.goto(`/${other.slug}/orders/${order.publicToken}`);
          await expect(orderSummary(page, placeFor(other.slug as LocaleSlug)).getByText(wanted.title)).toBeVisible();
        }
      });
    });
  });
}

/** Clicks the values of a version, option by option, as the page offers them. */
async function chooseOptions(
  page: import("@playwright/test").Page,
  sql: import("./fixtures/database").Sql,
  wanted: DemoVariant,
  language: string,
) {
  type Option = { key: string; name: Record<string, string>; values: { key: string; label: Record<string, string> }[] };
  const [row] = await sql<{ options: Option[] }[]>`select options from product where slug = ${wanted.slug}`;
  for (const option of row?.options ?? []) {
    const value = option.values.find(({ key }) => key === wanted.options[option.key]);
    const say = (text: Record<string, string> | undefined) => inLanguage({ en: "", ...text }, language as "en");
    const axis = page.getByRole("group", { name: say(option.name) });
    await axis.getByText(say(value?.label), { exact: true }).click();
    await expect(axis.getByRole("radio", { name: say(value?.label) })).toBeChecked();
  }
}
