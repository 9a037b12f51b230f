import { readFile } from "node:fs/promises";
import { PASSWORD, register, signIn } from "./fixtures/account";
import { fillCart } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { buyerIn, choosePayment, fieldsOf, placeButton, STORED_PHONE } from "./fixtures/checkout";
import { LOCALES, placeFor } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;
  const buyer = buyerIn(place);

  test(`${slug}: an address is saved, begins the checkout, and the order is listed and ordered again`, async ({
    page,
    context,
    db,
    email,
  }) => {
    const sql = db(market.code);
    const product = await newProduct(db, market.code, { priceMinor: 20_00, stock: 3 });
    await register(page, place, email, buyer.name);

    // What cannot be right is said, and what was typed stays.
    await page.goto(`/${slug}/account/addresses`);
    await page.getByRole("link", { name: t("addresses.add") }).click();
    const fields = fieldsOf(page, place);
    await expect(fields.name).toHaveValue(buyer.name);
    await fields.phone.fill("12");
    await fields.line1.fill(buyer.line1);
    await page.getByRole("button", { name: t("addresses.save") }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(fields.phone).toHaveValue("12");
    await expect(fields.line1).toHaveValue(buyer.line1);

    await fields.phone.fill(buyer.phone);
    await fields.region.selectOption(buyer.region);
    if (buyer.city) await fields.city.fill(buyer.city);
    if (buyer.postalCode) await fields.postalCode.fill(buyer.postalCode);
    await page.getByRole("button", { name: t("addresses.save") }).click();
    await expect(page.getByText(t("addresses.saved"))).toBeVisible();
    const saved = await sql<{ phone: string; line1: string; isDefault: boolean }[]>`
      select a.phone, a.address ->> 'line1' as line1, a.is_default as "isDefault" from account_address a
      join account c on c.id = a.account_id where c.email = ${email}`;
    expect(saved).toEqual([{ phone: STORED_PHONE[market.code], line1: buyer.line1, isDefault: true }]);

    // The checkout begins with it: nothing is left to type.
    await fillCart(context, product);
    await page.goto(`/${slug}/checkout`);
    await expect(fields.email).toHaveValue(email);
    await expect(fields.name).toHaveValue(buyer.name);
    await expect(fields.line1).toHaveValue(buyer.line1);
    await expect(fields.region).toHaveValue(buyer.region);
    if (market.code === "kg") await choosePayment(page, place, "cash_on_delivery");
    await placeButton(page, place).click();
    await expect.poll(() => sql`select 1 from "order" where email = ${email}`.then((rows) => rows.length)).toBe(1);
    const [order] = await sql<{ id: string; number: string; owned: boolean }[]>`
      select o.id, o.number::text, o.account_id = c.id as owned from "order" o join account c on c.email = o.email
      where o.email = ${email}`;
    expect(order?.owned).toBe(true);

    await page.goto(`/${slug}/account/orders`);
    const number = `${market.orderPrefix}-${order?.number}`;
    await page.getByRole("link", { name: t("accountOrders.number", { number }) }).click();
    await expect(page.getByText(product.title)).toBeVisible();
    await page.getByRole("button", { name: t("accountOrders.again") }).click();
    await expect(page).toHaveURL(new RegExp(`/${slug}/cart$`));
    await expect(page.getByText(t("accountOrders.againDone", { count: 1 }))).toBeVisible();
    await expect(page.getByRole("heading", { name: product.title })).toBeVisible();
  });

  test(`${slug}: the profile is changed, the data is taken along, and the account is deleted`, async ({
    page,
    db,
    email,
  }) => {
    const sql = db(market.code);
    await register(page, place, email, buyer.name);
    await page.goto(`/${slug}/account/profile`);
    await expect(page.getByText(t("profile.orderSmsNoPhone"))).toBeVisible();
    await page.getByRole("textbox", { name: t("profile.name") }).fill("Ada Lovelace");
    await page.getByRole("checkbox", { name: t("profile.news") }).check();
    await page.getByRole("button", { name: t("profile.save") }).click();
    await expect(page.getByText(t("profile.saved"))).toBeVisible();
    const [me] = await sql<{ name: string; agreed: boolean }[]>`
      select name, news_agreed_at is not null as agreed from account where email = ${email}`;
    expect(me).toEqual({ name: "Ada Lovelace", agreed: true });

    await page.goto(`/${slug}/account/privacy`);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: t("profile.privacy.export") }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^marque-${market.code}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    const data: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(data).toMatchObject({ market: market.code, account: { email, name: "Ada Lovelace" } });

    const password = page.getByLabel(t("profile.privacy.password"), { exact: true });
    const button = page.getByRole("button", { name: t("profile.privacy.delete") });
    await password.fill("not the password");
    await button.click();
    await expect(page.getByText(t("profile.privacy.problem.wrong_password"))).toBeVisible();
    await password.fill(PASSWORD);
    await button.click();
    await expect(page.getByRole("heading", { level: 1, name: t("profile.privacy.gone.title") })).toBeVisible();
    expect(await sql`select 1 from account where email = ${email}`).toHaveLength(0);
    await page.goto(`/${slug}/account`);
    await expect(page.getByText(t("account.signIn.first"))).toBeVisible();
  });
}

test.describe("without a script", () => {
  test.use(browserWith(false));
  const place = placeFor("en-us");
  const { t, slug, market } = place;

  test("another saved address is chosen, made the default, and deleted", async ({ page, context, db, email }) => {
    const sql = db(market.code);
    const product = await newProduct(db, market.code, { stock: 3 });
    await register(page, place, email);
    await sql`insert into account_address (id, account_id, name, phone, address, is_default)
      select 'adr_' || md5(c.id || n), c.id, 'Ada ' || n, '+14155552671', jsonb_build_object('country', 'US', 'region',
        'NY', 'city', 'New York', 'line1', n || ' Elm Street', 'line2', '', 'postalCode', '10001'), n = 1
      from account c, generate_series(1, 2) n where c.email = ${email}`;
    await fillCart(context, product);
    await page.goto(`/${slug}/checkout`);
    const fields = fieldsOf(page, place);
    await expect(fields.line1).toHaveValue("1 Elm Street");
    await page.getByText(t("addresses.checkout.choose")).click();
    await page.getByRole("button", { name: t("addresses.checkout.use") }).click();
    await expect(fields.line1).toHaveValue("2 Elm Street");
    await expect(fields.email).toHaveValue(email);

    await page.goto(`/${slug}/account/addresses`);
    await page.getByRole("button", { name: t("addresses.makeDefault") }).click();
    await expect(page.getByText(t("addresses.defaulted"))).toBeVisible();
    await page.getByText(t("addresses.delete"), { exact: true }).first().click();
    await page
      .getByRole("button", { name: t("addresses.deleteYes") })
      .first()
      .click();
    await expect(page.getByText(t("addresses.deleted"))).toBeVisible();
    const left = await sql`select 1 from account_address a join account c on c.id = a.account_id
      where c.email = ${email} and a.is_default`;
    expect(left).toHaveLength(1);
  });

  test("a guest's checkout knows nobody and asks for no account", async ({ page, context, db, email }) => {
    await register(page, place, email);
    await page.goto(`/${slug}/account`);
    await page.getByRole("button", { name: t("account.nav.signOut") }).click();
    await fillCart(context, await newProduct(db, market.code, { stock: 3 }));
    await page.goto(`/${slug}/checkout`);
    await expect(page.getByText(t("checkout.guest"))).toBeVisible();
    await expect(fieldsOf(page, place).email).toHaveValue("");
    await expect(page.getByText(t("addresses.checkout.save"))).toHaveCount(0);
    await signIn(page, place, email);
    await page.goto(`/${slug}/checkout`);
    await expect(fieldsOf(page, place).email).toHaveValue(email);
  });
});
