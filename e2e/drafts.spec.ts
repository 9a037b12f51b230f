import { inLanguage } from "@/lib/markets/markets";
import { findings } from "./fixtures/axe";
import { newProduct } from "./fixtures/catalogue";
import {
  buyerIn,
  choosePayment,
  fieldsOf,
  pattern,
  placeButton,
  promisedTotal,
  STORED_PHONE,
} from "./fixtures/checkout";
import { mailsTo, mailTo } from "./fixtures/inbox";
import { amountsIn, minorIn } from "./fixtures/money-text";
import { expectState, shownTotal } from "./fixtures/order-page";
import { orderOf } from "./fixtures/orders";
import { type LocaleSlug, placeFor } from "./fixtures/places";
import { amountAtProvider, isPaymentPage, payWith } from "./fixtures/sandbox";
import { seenText } from "./fixtures/seen";
import { browserWith, expect, test } from "./fixtures/shop";
import { staffPlace, workAt } from "./fixtures/staff";

type Journey = {
  readonly slug: LocaleSlug;
  readonly method: "stripe" | "cash_on_delivery";
  /** Of staff and of the customer alike. */
  readonly script: boolean;
};

const JOURNEYS: readonly Journey[] = [
  { slug: "en-us", method: "stripe", script: true },
  { slug: "ru-kg", method: "cash_on_delivery", script: true },
  { slug: "ky-kg", method: "cash_on_delivery", script: false },
];

for (const { slug, method, script } of JOURNEYS) {
  const place = placeFor(slug);
  const { t, market } = place;
  // The staff area speaks Russian in Kyrgyzstan.
  const staff = staffPlace(place).t;

  test.describe(`${slug}, ${method}${script ? "" : ", without a script"}`, () => {
    test.use(browserWith(script));

    test("staff put an order together, its customer opens the link and pays, and every total is the same", async ({
      page,
      browser,
      db,
      email,
    }) => {
      test.slow();
      const sql = db(market.code);
      const product = await newProduct(db, market.code, { priceMinor: 19_99 });
      const buyer = buyerIn(place);
      const found: string[] = [];
      const look = async (at: typeof page) => {
        if (script) found.push(...(await findings(at)));
      };
      const work = await browser.newPage({ javaScriptEnabled: script });
      const press = (key: string, values = {}) =>
        work.getByRole("button", { name: staff(`staffDrafts.${key}`, values), exact: true }).click();
      const field = (key: string) => work.getByRole("textbox", { name: staff(`staffDrafts.${key}`), exact: true });

      await test.step("staff find the goods, say for whom, take ten per cent off and send the link", async () => {
        await workAt(work, sql, place, "/drafts");
        await work.getByRole("link", { name: staff("staff.nav.drafts"), exact: true }).click();
        await look(work);
        await press("new");
        await work.getByRole("searchbox", { name: staff("staffDrafts.findGoods") }).fill(product.sku.toLowerCase());
        await field("name").fill(buyer.name);
        await press("searchGoods");
        // What was typed meanwhile is kept.
        await expect(field("name")).toHaveValue(buyer.name);
        await press("addOf", { title: product.title });
        await work
          .getByRole("spinbutton", { name: staff("staffDrafts.quantityOf", { title: product.title }) })
          .fill("2");
        await field("email").fill(email);
        await field("phone").fill(buyer.phone);
        const region = market.regions.find(({ code }) => code === buyer.region);
        const regionName = region && inLanguage(region.name, market.code === "us" ? "en" : "ru");
        await work
          .getByRole("combobox", { name: staff(`checkout.address.${market.code}.region`), exact: true })
          .selectOption({ label: regionName ?? "" });
        await work.getByRole("combobox", { name: staff("staffDrafts.language"), exact: true }).selectOption(slug);
        await work
          .getByRole("combobox", { name: staff("staffDrafts.discountKind"), exact: true })
          .selectOption("percentage");
        await field("discountValue").fill("10");
        await field("discountReason").fill("Old friend");
        await press("send");
        await expect(work.getByText(staff("staff.done.draft_sent"))).toBeVisible();
        await look(work);
      });

      const toldMinor = minorIn(await seenText(work.locator("#total")));
      // 2 × 19.99 = 39.98, less 10 % (3.998 → 4.00): 35.98; delivery 6.95 and 8 % (2.88), or delivery 150.00.
      expect(toldMinor).toBe(market.code === "us" ? 4_581 : 18_598);
      const mail = await mailTo(email);
      expect(mail.subject).toBe(t("mail.draft.subject"));
      expect(amountsIn(mail.text)).toContain(toldMinor);
      const link = /https?:\/\/[^/\s]+(\/\S+\/drafts\/[0-9a-z]{32})/.exec(mail.text)?.[1] ?? "";
      expect(link).toMatch(`/${slug}/drafts/`);

      await test.step("the customer reads it, fills in what is missing and pays what the button says", async () => {
        await page.goto(link);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("drafts.title"));
        await expect(page.getByText("Old friend")).toBeVisible();
        await look(page);
        const fields = fieldsOf(page, place);
        await expect(fields.email).toHaveCount(0);
        if (buyer.city) await fields.city.fill(buyer.city);
        await fields.line1.fill(buyer.line1);
        if (buyer.postalCode) await fields.postalCode.fill(buyer.postalCode);
        await choosePayment(page, place, method);
        expect(await promisedTotal(page, place)).toBe(toldMinor);
        await placeButton(page, place).click();
        if (method === "stripe") {
          await page.waitForURL(isPaymentPage);
          expect(minorIn(await amountAtProvider(page))).toBe(toldMinor);
          await payWith(page, "pays");
        }
        await expectState(page, place, method === "stripe" ? "paid" : "cash");
        expect(await shownTotal(page, place)).toBe(toldMinor);
      });

      const order = await orderOf(sql, email);
      expect(order).toMatchObject({ totalMinor: toldMinor, locale: slug, phone: STORED_PHONE[market.code] });
      await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(2);
      expect(amountsIn((await mailsTo(email)).at(-1)?.text ?? "")).toContain(toldMinor);

      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(pattern(t, "drafts.orderedTitle", "number"));
      await look(page);
      await page.getByRole("link", { name: t("drafts.goOrder") }).click();
      await expect(page).toHaveURL(new RegExp(`/${slug}/orders/${order.publicToken}$`));

      await work.goto(`/admin/${market.code}/orders/${order.id}`);
      await expect(work.getByText(staff("staffOrders.events.drafted"))).toBeVisible();
      await work.goto(`/admin/${market.code}/drafts?view=ordered&q=${encodeURIComponent(email)}`);
      await expect(work.getByRole("link", { name: new RegExp(`${order.number}$`) })).toBeVisible();
      await work.close();
      expect(found).toEqual([]);
    });
  });
}
