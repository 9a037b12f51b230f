import type { Page } from "@playwright/test";
import { askForAccount, PASSWORD, register, signIn, signOut } from "./fixtures/account";
import { findings } from "./fixtures/axe";
import { linkMailedTo, mailTo } from "./fixtures/inbox";
import { LOCALES, placeFor, type TestPlace } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";

const NEW_PASSWORD = "seven quiet lamps at noon";

async function expectAccessible(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
}

async function tryPassword(page: Page, { t }: TestPlace, email: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: t("account.signIn.email") }).fill(email);
  await page.getByLabel(t("account.signIn.password"), { exact: true }).fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("account.signIn.submit"), exact: true })
    .click();
}

/** From a forgotten password to a new one that signs in. */
async function resetPassword(page: Page, place: TestPlace, email: string, check = expectAccessible): Promise<void> {
  const { slug, t } = place;
  await page.goto(`/${slug}/sign-in`);
  await page.getByRole("link", { name: t("account.signIn.forgot") }).click();
  await check(page);
  await page.getByRole("textbox", { name: t("account.signIn.email") }).fill(email);
  await page.getByRole("button", { name: t("account.forgot.submit") }).click();
  await expect(page.getByRole("status").filter({ hasText: email })).toBeVisible();
  await check(page);
  await page.goto(await linkMailedTo(email, "reset-password"));
  await check(page);
  await page.getByLabel(t("account.reset.password"), { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: t("account.reset.submit") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("account.reset.done") })).toBeVisible();
  await tryPassword(page, place, email, NEW_PASSWORD);
  await expect(page).toHaveURL(new RegExp(`/${slug}/account$`));
}

for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t } = place;

  test(`${slug}: an account is made, left, entered again, and its password forgotten and set anew`, async ({
    page,
    email,
  }) => {
    test.slow();
    await askForAccount(page, place, email);
    await expectAccessible(page);
    await page.goto(await linkMailedTo(email, "register/confirm"));
    await expectAccessible(page);
    await page.getByRole("button", { name: t("account.register.confirm") }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: t("account.overview.title", { name: "Ada Byron" }) }),
    ).toBeVisible();
    await expectAccessible(page);

    await test.step("a wrong password is told, what was typed is kept", async () => {
      await signOut(page, place);
      await page.goto(`/${slug}/account`);
      await expect(page.getByText(t("account.signIn.first"))).toBeVisible();
      await tryPassword(page, place, email, "not the password");
      await expect(page.getByRole("main").getByRole("alert")).toContainText(t("account.problem.wrong_credentials"));
      await expect(page.getByRole("textbox", { name: t("account.signIn.email") })).toHaveValue(email);
      await expectAccessible(page);
      await tryPassword(page, place, email, PASSWORD);
      await expect(page).toHaveURL(new RegExp(`/${slug}/account$`));
    });

    await test.step("a password is shown while it is typed, and hidden again", async () => {
      await signOut(page, place);
      await page.goto(`/${slug}/sign-in`);
      const field = page.getByLabel(t("account.signIn.password"), { exact: true });
      const show = page.getByRole("button", { name: t("account.password.show") });
      await field.fill("visible");
      await show.click();
      await expect(field).toHaveAttribute("type", "text");
      await expect(show).toHaveAttribute("aria-pressed", "true");
      await show.click();
      await expect(field).toHaveAttribute("type", "password");
    });

    await resetPassword(page, place, email);
    await page.goto(await linkMailedTo(email, "reset-password"));
    await expect(page.getByRole("heading", { level: 1, name: t("account.linkDead.title") })).toBeVisible();
    await expectAccessible(page);
  });

  test(`${slug}: password and address are changed, and another browser signed out`, async ({
    page,
    browser,
    email,
  }) => {
    test.slow();
    await register(page, place, email);
    await page.goto(`/${slug}/account/security`);
    await expect(page.getByText(t("security.sessions.alone"))).toBeVisible();
    await expectAccessible(page);

    const other = await (await browser.newContext()).newPage();
    await signIn(other, place, email);
    await page.reload();
    await page
      .getByRole("listitem")
      .getByRole("button", { name: new RegExp(`^${t("security.sessions.end")}.+`) })
      .click();
    await expect(page.getByText(t("security.sessions.ended"))).toBeVisible();
    await other.goto(`/${slug}/account`);
    await expect(other.getByText(t("account.signIn.first"))).toBeVisible();
    await other.context().close();

    await test.step("the password", async () => {
      await page.getByText(t("security.password.change"), { exact: true }).click();
      await page.getByLabel(t("security.password.current"), { exact: true }).fill("not the password");
      await page.getByLabel(t("security.password.new"), { exact: true }).fill(NEW_PASSWORD);
      await expectAccessible(page);
      await page.getByRole("button", { name: t("security.password.submit") }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(t("account.problem.wrong_password"));
      await page.getByLabel(t("security.password.current"), { exact: true }).fill(PASSWORD);
      await page.getByLabel(t("security.password.new"), { exact: true }).fill(NEW_PASSWORD);
      await page.getByRole("button", { name: t("security.password.submit") }).click();
      await expect(page.getByText(t("security.password.done"))).toBeVisible();
    });

    await test.step("the address", async () => {
      const fresh = `new-${email}`;
      await page.getByText(t("security.email.change"), { exact: true }).click();
      await page.getByRole("textbox", { name: t("security.email.new") }).fill(fresh);
      await page.getByLabel(t("security.email.current"), { exact: true }).fill(NEW_PASSWORD);
      await page.getByRole("button", { name: t("security.email.submit") }).click();
      await expect(page.getByText(t("security.email.sent", { email: fresh }))).toBeVisible();
      await page.goto(await linkMailedTo(fresh, "account/email/confirm"));
      await expectAccessible(page);
      await page.getByRole("button", { name: t("security.confirm.submit") }).click();
      await expect(page.getByText(t("security.email.done", { email: fresh }))).toBeVisible();
    });
  });
}

test("a mailed link leads to the shop, whatever host a request claims to be for", async ({ page, email, baseURL }) => {
  const answer = await page.request.post("/en-us/register/start", {
    headers: { host: "evil.test", "x-forwarded-host": "evil.test", forwarded: "host=evil.test" },
    form: { name: "Ada Byron", email, password: PASSWORD },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toBe("/en-us/register");
  const { html, text } = await mailTo(email);
  expect(`${html}${text}`).not.toContain("evil.test");
  const link = text.match(/https?:\/\/\S+\/register\/confirm\?token=[0-9a-f]+/)?.[0] ?? "";
  expect(new URL(link).origin).toBe(baseURL);
  // Used, so that the address it was asked from has its try back.
  await page.goto(link);
  await page.getByRole("button", { name: placeFor("en-us").t("account.register.confirm") }).click();
  await expect(page).toHaveURL(/\/en-us\/account$/);
});

test("Google leads into an account of one's own, on the page that was wanted", async ({ page }) => {
  const { t } = placeFor("ky-kg");
  await page.goto("/ky-kg/account/security");
  await page.getByRole("button", { name: t("account.signIn.google") }).click();
  await page.getByRole("button", { name: /sam\.google@gmail\.com/ }).click();
  await expect(page).toHaveURL(/\/ky-kg\/account\/security$/);
  await expect(page.getByText(t("security.google.on"))).toBeVisible();
});

test("an address that Google has not verified is no way in", async ({ page }) => {
  const { t } = placeFor("en-us");
  await page.goto("/en-us/sign-in");
  await page.getByRole("button", { name: t("account.signIn.google") }).click();
  await page.getByRole("button", { name: /unproven\.google@gmail\.com/ }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("account.problem.google_unverified"));
});

test.describe("without a script", () => {
  test.use(browserWith(false));

  test("an account is made, left, and its password forgotten and set anew", async ({ page, email }) => {
    const place = placeFor("en-us");
    await register(page, place, email);
    await signOut(page, place);
    await expect(page.getByRole("button", { name: place.t("account.password.show") })).toHaveCount(0);
    await resetPassword(page, place, email, async () => {});
  });
});
