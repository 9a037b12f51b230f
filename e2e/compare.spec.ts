import { findings } from "./fixtures/axe";
import type { Sql } from "./fixtures/database";
import { LOCALES, placeFor } from "./fixtures/places";
import { browserWith, expect, test } from "./fixtures/shop";

/** Slugs of the first products of a shelf with specifications, all of one category. */
async function keyboards(sql: Sql, count: number): Promise<string[]> {
  const rows = await sql<{ slug: string }[]>`
    select p.slug from product p join category c on c.id = p.category_id
    where c.path = 'electronics/keyboards' and p.status = 'active' and p.slug not like 'probe-%'
    order by p.slug limit ${count}`;
  return rows.map((row) => row.slug);
}

async function titleOf(sql: Sql, slug: string, language: string): Promise<string> {
  const [row] = await sql<{ title: string }[]>`
    select title from product_translation t join product p on p.id = t.product_id
    where p.slug = ${slug} and t.language = ${language}`;
  return row?.title ?? "";
}

const query = (slugs: readonly string[]) => slugs.map((slug) => `p=${slug}`).join("&");

for (const slug of LOCALES) {
  const { t, market, locale } = placeFor(slug);

  test(`${slug}: two products are collected on their pages and compared row by row`, async ({ page, db }) => {
    const sql = db(market.code);
    const [first = "", second = ""] = await keyboards(sql, 2);
    for (const [index, one] of [first, second].entries()) {
      await page.goto(`/${slug}/p/${one}`);
      await page.getByRole("button", { name: t("compare.add"), exact: true }).click();
      await expect(page.getByRole("button", { name: `${t("compare.see")} (${index + 1})` })).toBeVisible();
    }
    await page.getByRole("button", { name: `${t("compare.see")} (2)` }).click();
    await expect(page).toHaveURL(`/${slug}/compare?${query([first, second])}`);
    const table = page.getByRole("table");
    await expect(table.getByRole("columnheader")).toHaveCount(2);
    const title = await titleOf(sql, first, locale.language);
    await expect(table.getByRole("columnheader", { name: title })).toBeVisible();
    const rows = await table.getByRole("row").count();
    expect(await findings(page)).toEqual([]);

    await page
      .getByRole("navigation", { name: t("compare.rows.label") })
      .getByRole("link")
      .nth(1)
      .click();
    await expect(page).toHaveURL(`/${slug}/compare?${query([first, second])}&only=differences`);
    expect(await table.getByRole("row").count()).toBeLessThanOrEqual(rows);
    const differing = table.getByRole("rowheader", { name: `(${t("compare.differs")})` });
    expect(await differing.count()).toBeGreaterThan(0);

    await page.getByRole("button", { name: t("compare.removeOf", { title }) }).click();
    await expect(table.getByRole("columnheader")).toHaveCount(1);
    await page.getByRole("button", { name: t("compare.undo") }).click();
    await expect(table.getByRole("columnheader")).toHaveCount(2);
  });
}

test("every row says for each product what is stated, or that nothing is", async ({ page, db }) => {
  const sql = db("us");
  const slugs = [...(await keyboards(sql, 2)), "no-such-product"];
  await page.goto(`/en-us/compare?${query(slugs)}`);
  const { t } = placeFor("en-us");
  await expect(page.getByText(t("compare.missing", { count: 1 }))).toBeVisible();
  const stated = await sql<{ slug: string; name: string; number: number | null }[]>`
    select p.slug, d.name ->> 'en' as name, s.number::float8 as number from product_spec s
    join spec_definition d on d.id = s.spec_id join product p on p.id = s.product_id
    where p.slug in ${sql(slugs)} and s.number is not null`;
  expect(stated.length).toBeGreaterThan(0);
  for (const { slug, name, number } of stated) {
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
    const cell = row.getByRole("cell").nth(slugs.indexOf(slug));
    await expect(cell).toContainText(new Intl.NumberFormat("en-US").format(number ?? 0));
  }
  for (const row of await page.getByRole("row").all()) {
    const cells = await row.getByRole("cell").count();
    const headers = await row.getByRole("columnheader").count();
    expect(headers > 0 ? headers : cells).toBe(2);
  }
});

test("an address with five shows four and says so; one of another market's products is left out with a word", async ({
  page,
  db,
}) => {
  const { t } = placeFor("ru-kg");
  const slugs = await keyboards(db("kg"), 5);
  await page.goto(`/ru-kg/compare?${query(slugs)}`);
  await expect(page.getByRole("columnheader")).toHaveCount(4);
  await expect(page.getByText(t("compare.beyond", { count: 1, max: 4 }))).toBeVisible();
  await page.goto("/ru-kg/compare?p=only-elsewhere");
  await expect(page.getByText(t("compare.missing", { count: 1 }))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: t("compare.empty.title") })).toBeVisible();
});

test("on a phone the table scrolls sideways, by keyboard too, and the names of its rows stay", async ({ page, db }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/ru-kg/compare?${query(await keyboards(db("kg"), 4))}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const { t } = placeFor("ru-kg");
  const pane = page.getByRole("region", { name: t("compare.title") });
  await pane.focus();
  const name = page.getByRole("rowheader", { name: t("compare.brand") });
  const before = await name.boundingBox();
  for (let pressed = 0; pressed < 5; pressed++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => pane.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
  expect((await name.boundingBox())?.x).toBe(before?.x);
});

test.describe("without a script", () => {
  test.use(browserWith(false));
  const { t } = placeFor("ky-kg");

  test("products are collected, a fifth is refused in words, and the comparison is cleared", async ({ page, db }) => {
    const sql = db("kg");
    const slugs = await keyboards(sql, 5);
    for (const slug of slugs.slice(0, 4)) {
      await page.goto(`/ky-kg/p/${slug}`);
      await page.getByRole("button", { name: t("compare.add"), exact: true }).click();
      await expect(page).toHaveURL(/\/ky-kg\/compare\?p=/);
    }
    await expect(page).toHaveURL(`/ky-kg/compare?${query(slugs.slice(0, 4))}`);
    const fifth = slugs[4] ?? "";
    await page.goto(`/ky-kg/p/${fifth}`);
    await page.getByRole("button", { name: t("compare.add"), exact: true }).click();
    const title = await titleOf(sql, fifth, "ky");
    await expect(page.getByText(t("compare.full", { title, max: 4 }))).toBeVisible();
    await expect(page.getByRole("columnheader")).toHaveCount(4);
    await page.goto("/ky-kg/compare");
    await expect(page.getByRole("columnheader")).toHaveCount(4);
    await page.getByRole("button", { name: t("compare.clear") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("compare.empty.title") })).toBeVisible();
  });
});
