import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { signIn } from "./fixtures/account";
import { findings } from "./fixtures/axe";
import { fillCart } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { mailTo } from "./fixtures/inbox";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";
import { PASSWORD, signedUp, staffPlace, workAt } from "./fixtures/staff";

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;
  const { t: staff, locale: staffLocale } = staffPlace(place);

  test(`${slug}: a gift card that staff issue is mailed, pays in the cart, and pays no more once it is off`, async ({
    page,
    context,
    browser,
    db,
    email,
  }) => {
    test.slow();
    const sql = db(market.code);
    const work = await browser.newPage();
    // The shop makes people with the second factor that money asks for; here the admin has none and needs none.
    await workAt(work, sql, place, "/credit/new", "admin");
    const found = [...(await findings(work))];
    await work.getByRole("textbox", { name: staff("credit.form.amount", { currency: market.currency }) }).fill("20");
    await work.getByRole("textbox", { name: new RegExp(staff("credit.form.email")) }).fill(email);
    const languages = work.getByRole("combobox", { name: staff("credit.form.locale") });
    if (await languages.isVisible()) await languages.selectOption(slug);
    await work.getByRole("textbox", { name: staff("credit.form.note") }).fill("A prize");
    await work.getByRole("button", { name: staff("credit.form.create") }).click();
    await expect(work.getByText(staff("credit.done.issued"))).toBeVisible();
    const code =
      (await work
        .getByRole("status")
        .filter({ hasText: /^\w{4}-/ })
        .textContent()) ?? "";
    found.push(...(await findings(work)));

    const mail = await mailTo(email);
    expect(mail.text).toContain(code);
    expect(mail.subject).toMatch(/20/);

    await fillCart(context, await newProduct(db, market.code, { priceMinor: 50_00 }));
    await page.goto(`/${slug}/cart`);
    await page.getByText(t("cart.code.open")).click();
    await page.getByRole("textbox", { name: t("cart.code.label"), exact: true }).fill(code.toLowerCase());
    await page.getByRole("button", { name: t("cart.code.apply"), exact: true }).click();
    await expect(page.getByText(t("cart.code.gift", { ending: code.slice(-4) })).first()).toBeVisible();

    await work.goto(`/admin/${market.code}/credit?q=${code.slice(-4).toLowerCase()}`);
    found.push(...(await findings(work)));
    await work.getByRole("link", { name: staff("credit.card", { ending: code.slice(-4) }) }).click();
    // Shown once: not when one comes back.
    await expect(work.getByRole("heading", { level: 1 })).toBeVisible();
    await work.getByText(staff("credit.switch.off")).first().click();
    await work.getByRole("textbox", { name: staff("credit.switch.reason") }).fill("Lost");
    await work.getByRole("button", { name: staff("credit.switch.off") }).click();
    await expect(work.getByText(staff("credit.done.off"))).toBeVisible();
    await page.reload();
    await expect(page.getByText(t("cart.code.gift", { ending: code.slice(-4) }))).toHaveCount(0);
    expect(found).toEqual([]);
    await work.close();
  });

  test(`${slug}: a customer who is given store credit sees it in the account with where it came from`, async ({
    page,
    browser,
    db,
  }) => {
    test.slow();
    const sql = db(market.code);
    const customer = await signedUp(sql, slug, "customer");
    const [row] = await sql<{ id: string }[]>`select id from account where email = ${customer}`;
    const work = await browser.newPage();
    await workAt(work, sql, place, `/customers/${row?.id}`, "admin");
    const change = async (amount: string, button: string) => {
      await work
        .getByRole("textbox", { name: staff("credit.customer.amount", { currency: market.currency }) })
        .fill(amount);
      await work.getByRole("textbox", { name: staff("credit.customer.note") }).fill("A late parcel");
      await work.getByRole("button", { name: button }).click();
    };
    await change("15", staff("credit.customer.give"));
    await expect(work.getByText(staff("credit.done.given"))).toBeVisible();
    await change("99", staff("credit.customer.take"));
    const balance = formatMoney(money(15_00, market.currency), staffLocale.tag);
    await expect(work.getByText(staff("credit.problem.credit_too_little", { balance }))).toBeVisible();
    await change("5", staff("credit.customer.take"));
    await expect(work.getByText(staff("credit.done.taken"))).toBeVisible();
    const found = await findings(work);
    await work.close();

    await signIn(page, place, customer, PASSWORD);
    await page.getByRole("link", { name: t("account.nav.credit") }).click();
    await expect(page.getByText(t("credit.own.reasons.issued"))).toBeVisible();
    await expect(page.getByText(t("credit.own.reasons.adjusted"))).toBeVisible();
    await expect(page.getByText("A late parcel")).toHaveCount(0);
    expect([...found, ...(await findings(page))]).toEqual([]);
    const [held] = await sql<{ minor: number }[]>`
      select balance_minor::int as minor from credit where account_id = ${row?.id ?? ""}`;
    expect(held?.minor).toBe(10_00);
  });
}
