import { generateSync } from "otplib";
import { findings } from "./fixtures/axe";
import { mailTo } from "./fixtures/inbox";
import { placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";
import { PASSWORD, signedUp, signInAtStaffPage } from "./fixtures/staff";

for (const slug of ["en-us", "ru-kg"] as const) {
  const place = placeFor(slug);
  const { t, market } = place;
  const at = `/admin/${market.code}`;

  test(`${slug}: an admin sets a second factor up, invites somebody, who accepts and is given another role`, async ({
    page,
    context,
    browser,
    db,
    email,
  }) => {
    const grace = `Grace ${email.slice(8, 14)}`;
    test.slow();
    const sql = db(market.code);
    const admin = await signedUp(sql, slug, "admin");
    const found: string[] = [];
    await page.goto(`${at}/staff`);
    found.push(...(await findings(page)));
    await signInAtStaffPage(page, place, admin);
    await expect(page.getByRole("heading", { level: 1, name: t("staff.people.title") })).toBeVisible();
    found.push(...(await findings(page)));

    await page.goto(at);
    await page.getByRole("link", { name: t("staff.home.factorSet") }).click();
    await page.getByRole("button", { name: t("secondFactor.begin") }).click();
    await expect(page.getByRole("img", { name: t("secondFactor.qr") })).toBeVisible();
    found.push(...(await findings(page)));
    const secret = (await page.locator("code").textContent())?.replaceAll(" ", "") ?? "";
    const code = page.getByRole("textbox", { name: t("secondFactor.code") });
    await code.fill("000000");
    await page.getByRole("button", { name: t("secondFactor.confirm") }).click();
    await expect(page.getByRole("alert").getByText(t("secondFactor.problem.wrong_code"))).toBeVisible();
    await code.fill(generateSync({ secret }));
    await page.getByRole("button", { name: t("secondFactor.confirm") }).click();
    await expect(page.getByRole("heading", { name: t("secondFactor.codesTitle") })).toBeVisible();
    const recovery = await page.getByRole("main").locator("li code").allTextContents();
    expect(recovery).toHaveLength(10);
    found.push(...(await findings(page)));

    // A new sign-in owes the factor before anything is shown.
    await context.clearCookies();
    await page.goto(`${at}/staff`);
    await signInAtStaffPage(page, place, admin);
    await expect(page.getByRole("heading", { name: t("staff.prove.title") })).toBeVisible();
    await page.goto(`/${slug}/account`);
    await expect(page.getByRole("heading", { name: t("secondFactor.proveTitle") })).toBeVisible();
    await page.goto(`${at}/staff`);
    found.push(...(await findings(page)));
    await page.getByRole("textbox", { name: t("secondFactor.proveCode") }).fill(recovery[0] ?? "");
    await page.getByRole("button", { name: t("secondFactor.prove") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("staff.people.title") })).toBeVisible();

    await page.getByRole("textbox", { name: t("staff.invite.email") }).fill(email);
    await page.getByRole("combobox", { name: t("staff.invite.role"), exact: true }).selectOption("support");
    await page.getByRole("button", { name: t("staff.invite.send") }).click();
    await expect(page.getByText(t("staff.done.invited", { email }))).toBeVisible();
    const link = /href="([^"]*\/invitation\?token=[0-9a-f]{64})"/.exec((await mailTo(email)).html)?.[1] ?? "";

    const other = await browser.newContext();
    const theirs = await other.newPage();
    await theirs.goto(link);
    found.push(...(await findings(theirs)));
    await theirs.getByRole("textbox", { name: t("staff.invitation.name") }).fill(grace);
    await theirs.getByLabel(t("staff.invitation.newPassword"), { exact: true }).fill(PASSWORD);
    await theirs.getByRole("button", { name: t("staff.invitation.accept") }).click();
    await expect(theirs.getByRole("heading", { level: 1, name: t("staff.home.title", { name: grace }) })).toBeVisible();
    // The menu, the page and the action refuse alike what the role does not hold.
    await expect(theirs.getByRole("link", { name: t("staff.nav.staff"), exact: true })).toHaveCount(0);
    await theirs.goto(`${at}/staff`);
    await expect(theirs.getByRole("heading", { name: t("staff.missing.title") })).toBeVisible();
    const refused = await other.request.post(`${at}/staff/invite`, {
      headers: { origin: new URL(theirs.url()).origin },
      form: { email: "x@example.com", role: "admin" },
    });
    expect(refused.status()).toBe(403);
    await theirs.goto(`${at}/customers?q=${encodeURIComponent(email)}`);
    await expect(theirs.getByText(email)).toBeVisible();
    found.push(...(await findings(theirs)));

    await page.reload();
    await page
      .getByRole("combobox", { name: t("staff.people.roleOf", { name: grace }) })
      .first()
      .selectOption("catalogue_manager");
    await page
      .getByRole("button", { name: t("staff.people.saveOf", { name: grace }) })
      .first()
      .click();
    await expect(page.getByText(t("staff.done.role"))).toBeVisible();
    // Their session ended with the old role.
    await theirs.reload();
    await expect(theirs.getByRole("button", { name: t("staff.signIn.submit") })).toBeVisible();
    expect(await sql`select role from account where email = ${email}`).toEqual([{ role: "catalogue_manager" }]);
    await other.close();
    expect(found).toEqual([]);
  });
}

test("support shuts a customer out and lets them in again", async ({ page, browser, db }) => {
  const { t } = placeFor("en-us");
  const [support, customer] = [
    await signedUp(db("us"), "en-us", "support"),
    await signedUp(db("us"), "en-us", "customer"),
  ];
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto("/admin/us");
  await signInAtStaffPage(theirs, placeFor("en-us"), customer);
  await expect(theirs.getByRole("heading", { name: t("staff.missing.title") })).toBeVisible();
  await page.goto(`/admin/us/customers?q=${customer}`);
  await signInAtStaffPage(page, placeFor("en-us"), support);
  await page.goto(`/admin/us/customers?q=${customer}`);
  await page.getByRole("main").getByRole("row").getByRole("link").click();
  await page.getByRole("button", { name: t("staff.customer.block"), exact: true }).click();
  await expect(page.getByText(t("staff.done.blocked"))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await theirs.goto("/en-us/account");
  await expect(theirs.getByRole("button", { name: t("account.signIn.submit"), exact: true })).toBeVisible();
  await page.getByRole("button", { name: t("staff.customer.unblock"), exact: true }).click();
  await expect(page.getByText(t("staff.done.unblocked"))).toBeVisible();
  await other.close();
});

test("another site's form changes nothing, and an unknown market is not there", async ({ page, request }) => {
  const foreign = await request.post("/admin/us/staff/invite", {
    headers: { origin: "https://evil.test" },
    form: { email: "x@example.com", role: "admin" },
  });
  expect(foreign.status()).toBe(403);
  await page.goto("/admin");
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole("link", { name: /Kyrgyzstan/ })).toBeVisible();
});
