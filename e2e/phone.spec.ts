import type { Page } from "@playwright/test";
import { codeTo, newPhone, textsTo, textTo } from "./fixtures/phone";
import { LOCALES, placeFor, type TestPlace } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";

/** Asks for a code on the page where the browser is. */
async function askForCode(page: Page, { t }: TestPlace, phone: string): Promise<void> {
  await page.getByRole("textbox", { name: t("phone.label") }).fill(phone);
  await page.getByRole("button", { name: t("phone.send") }).click();
}

/** Types a code; `button` says what it is for. */
async function typeCode(page: Page, { t }: TestPlace, code: string, button: string): Promise<void> {
  await page.getByRole("textbox", { name: t("phone.code.label") }).fill(code);
  await page
    .getByRole("main")
    .getByRole("button", { name: t(button), exact: true })
    .click();
}

/** Signs in from a place's sign-in page to its account page. */
async function signInByPhone(page: Page, place: TestPlace, phone: string): Promise<void> {
  await page.goto(`/${place.slug}/sign-in`);
  await page.getByRole("link", { name: place.t("phone.signIn.way") }).click();
  await askForCode(page, place, phone);
  await expect(page).toHaveURL(`/${place.slug}/sign-in/phone/code`);
  await typeCode(page, place, await codeTo(phone), "phone.signIn.submit");
  await expect(page).toHaveURL(`/${place.slug}/account`);
}

// Every code that is asked for is typed rightly in the end: such tries are given back, so the shop's limit stays free.
for (const slug of LOCALES) {
  const place = placeFor(slug);
  const { t, market } = place;

  test(`${slug}: sign in by phone, with a wrong code on the way`, async ({ page, db }) => {
    const phone = newPhone(market.code);
    await page.goto(`/${slug}/account`);
    await page.getByRole("link", { name: t("phone.signIn.way") }).click();
    const field = page.getByRole("textbox", { name: t("phone.label") });
    await expect(field).toHaveAttribute("autocomplete", "tel");

    await test.step("a number that is none comes back as it was typed", async () => {
      await askForCode(page, place, "12 34");
      await expect(field).toHaveValue("12 34");
      await expect(field).toHaveAccessibleDescription(new RegExp(t("phone.fault.phone_invalid")));
    });

    await askForCode(page, place, phone);
    await expect(page.getByRole("heading", { level: 1, name: t("phone.signIn.codeTitle") })).toBeVisible();
    const code = await codeTo(phone);
    const codeField = page.getByRole("textbox", { name: t("phone.code.label") });
    await expect(codeField).toHaveAttribute("autocomplete", "one-time-code");
    await expect(codeField).toHaveAttribute("inputmode", "numeric");

    await test.step("a wrong code, and another one too soon, are said in words", async () => {
      await typeCode(page, place, String((Number(code) + 1) % 1_000_000).padStart(6, "0"), "phone.signIn.submit");
      await expect(page.getByRole("main").getByRole("alert")).toContainText(t("phone.problem.code_wrong", { left: 4 }));
      await page.getByRole("button", { name: t("phone.code.resend") }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(/\d/);
      expect(await textTo(phone)).toContain(code);
    });

    await typeCode(page, place, `${code.slice(0, 3)} ${code.slice(3)}`, "phone.signIn.submit");
    await expect(page).toHaveURL(`/${slug}/account`);
    const [who] = await db(market.code)`select locale from account where phone = ${phone}`;
    expect(who?.locale).toBe(slug);
  });
}

test("a Kyrgyz number typed in the US shop leads to the Kyrgyz shop, whose database has the account", async ({
  page,
  db,
}) => {
  const phone = newPhone("kg");
  const there = placeFor("ky-kg");
  await page
    .context()
    .addCookies([{ name: "marque_place", value: "ky-kg", url: new URL("/", test.info().project.use.baseURL).href }]);
  await page.goto("/en-us/sign-in/phone");
  await askForCode(page, placeFor("en-us"), phone);
  await expect(page).toHaveURL("/ky-kg/sign-in/phone/code");
  await expect(page.getByRole("status")).toContainText(there.t("phone.code.elsewhere", { country: "Кыргызстан" }));
  await typeCode(page, there, await codeTo(phone), "phone.signIn.submit");
  await expect(page).toHaveURL("/ky-kg/account");
  expect(await db("kg")`select id from account where phone = ${phone}`).toHaveLength(1);
  expect(await db("us")`select id from phone_code where phone = ${phone}`).toHaveLength(0);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("marque_session_us");
});

test("an American number typed in the Kyrgyz shop leads to the US shop", async ({ page }) => {
  const phone = newPhone("us");
  await page.goto("/ru-kg/sign-in/phone");
  await askForCode(page, placeFor("ru-kg"), phone);
  await expect(page).toHaveURL("/en-us/sign-in/phone/code");
  await typeCode(page, placeFor("en-us"), await codeTo(phone), "phone.signIn.submit");
  await expect(page).toHaveURL("/en-us/account");
});

test("a number of a country without a shop is refused with the prefixes that are served", async ({ page }) => {
  await page.goto("/en-us/sign-in/phone");
  await askForCode(page, placeFor("en-us"), "+44 7911 123456");
  await expect(page.getByRole("textbox", { name: "Phone" })).toHaveAccessibleDescription(/\+996 or \+1/);
});

test("one's phone is changed by a code to the new one, and the old one is told", async ({ page }) => {
  const place = placeFor("ru-kg");
  const [before, after] = [newPhone("kg"), newPhone("kg")];
  await signInByPhone(page, place, before);
  await page.goto("/ru-kg/account/phone");
  await page.getByRole("textbox", { name: place.t("phone.change.new") }).fill(after);
  await page.getByRole("button", { name: place.t("phone.send") }).click();
  await expect(page).toHaveURL("/ru-kg/account/phone/code");
  await typeCode(page, place, await codeTo(after), "phone.change.submit");
  await expect(page).toHaveURL("/ru-kg/account/phone");
  await expect(page.getByRole("status")).toContainText(after.slice(-3));
  await expect.poll(() => textsTo(before)).toContainEqual(place.t("phone.sms.phone-changed"));
});

test("a code page opened without having asked leads back to the form", async ({ page }) => {
  await page.goto("/en-us/sign-in/phone/code");
  await page.getByRole("link", { name: placeFor("en-us").t("phone.code.again") }).click();
  await expect(page).toHaveURL("/en-us/sign-in/phone");
});

test.describe("without a script", () => {
  test.use(browserWith(false));

  test("ky-kg: sign in by phone, and back to the page that was wanted", async ({ page }) => {
    const place = placeFor("ky-kg");
    const phone = newPhone("kg");
    await page.goto("/ky-kg/account/phone");
    await page.getByRole("link", { name: place.t("phone.signIn.way") }).click();
    await askForCode(page, place, phone);
    await typeCode(page, place, await codeTo(phone), "phone.signIn.submit");
    await expect(page).toHaveURL("/ky-kg/account/phone");
    await expect(page.getByRole("heading", { level: 1, name: place.t("phone.change.title") })).toBeVisible();
  });
});
