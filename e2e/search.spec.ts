import { variantsOf } from "./fixtures/demo";
import { ask } from "./fixtures/http";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";

for (const slug of LOCALES) {
  test(`${slug}: the search box leads to a page of what was asked for`, async ({ page, db }) => {
    const { t, market, locale } = placeFor(slug);
    const [lark] = await variantsOf(db(market.code), "lark-65", locale.language);
    await page.goto(`/${slug}`);
    const box = page.getByRole("banner").getByRole("searchbox", { name: t("shell.searchHint") });
    await box.fill("lark 65");
    await box.press("Enter");
    await expect(page).toHaveURL(`/${slug}/search?q=lark+65`);
    await expect(page.getByRole("main").getByRole("article").first()).toContainText(lark?.title ?? "");
    await page
      .getByRole("main")
      .getByRole("link", { name: lark?.title ?? "" })
      .first()
      .click();
    await expect(page).toHaveURL(`/${slug}/p/lark-65`);
  });

  test(`${slug}: nothing found says so and offers a way on`, async ({ page }) => {
    const { t } = placeFor(slug);
    await page.goto(`/${slug}/search?q=qqzzxxyyww`);
    await expect(page.getByText(t("search.none.title", { query: "qqzzxxyyww" })).first()).toBeVisible();
    expect(await page.getByRole("main").getByRole("link").count()).toBeGreaterThan(1);
  });
}

test("an exact SKU puts its product first", async ({ page, db }) => {
  const rows = await db("us")<{ sku: string; title: string }[]>`
    select v.sku, t.title from variant v join product_translation t on t.product_id = v.product_id and t.language = 'en'
    where v.sku not like 'PROBE-%' order by md5(v.sku) limit 3`;
  for (const { sku, title } of rows) {
    await page.goto(`/en-us/search?q=${encodeURIComponent(sku.toLowerCase())}`);
    await expect(page.getByRole("main").getByRole("article").first(), sku).toContainText(title);
  }
});

test("words are found in the language of the shop", async ({ page }) => {
  await page.goto("/ru-kg/search?q=клавиатуры");
  await expect(page.getByRole("main").getByRole("article").first()).toContainText(/клавиатура/i);
});

test("garbage in the search box is an answer, never a crash", async () => {
  const garbage = [
    "",
    "   ",
    "a".repeat(10_000),
    "\u0000lark",
    "'; drop table product; --",
    '" & | ! ( ) : * < >',
    "%_\\%",
    "\ud800",
    "🐈".repeat(50),
    "<script>alert(1)</script>",
  ];
  for (const text of garbage) {
    const query = text === "\ud800" ? "%ED%A0%80" : encodeURIComponent(text);
    const answer = await ask(`/en-us/search?q=${query}`);
    expect(answer.status, text.slice(0, 30)).toBeLessThan(500);
    expect(answer.text).not.toContain("<script>alert(1)");
  }
  for (const query of ["?q=a&q=b", "?q[]=a", "", "?page=99&q=lark", "?page=-1&q=lark", "?q=%"]) {
    expect((await ask(`/en-us/search${query}`)).status, query).toBeLessThan(500);
  }
});

test("what was typed is shown as text", async ({ page }) => {
  const typed = '<b>lark</b> & "65"';
  await page.goto(`/en-us/search?q=${encodeURIComponent(typed)}`);
  await expect(page.getByRole("main").locator("b")).toHaveCount(0);
  await expect(page.getByRole("banner").or(page.getByRole("main")).getByText(typed).first()).toBeVisible();
});
