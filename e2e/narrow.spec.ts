import type { Page } from "@playwright/test";
import { register } from "./fixtures/account";
import { accountPages, everyPage, MISSING_ON_PURPOSE } from "./fixtures/every-page";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";

test.use({ viewport: { width: 390, height: 844 }, tolerated: [MISSING_ON_PURPOSE] });

/** By how much a page is wider than the window; nothing when it fits. */
async function tooWide(page: Page, name: string, path: string): Promise<string[]> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  const over = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
  return over > 0 ? [`${name}: ${over} px too wide`] : [];
}

for (const slug of LOCALES) {
  const place = placeFor(slug);

  test(`${slug}: no page is wider than a phone`, async ({ page, context, db, email }) => {
    test.slow();
    const visits = [...(await everyPage(context, db, place, email)), { name: "empty cart", path: `/${slug}/cart` }];
    const wide: string[] = [];
    for (const { name, path } of visits) {
      if (name === "empty cart") await context.clearCookies();
      wide.push(...(await tooWide(page, name, path)));
    }
    expect(wide).toEqual([]);
  });

  test(`${slug}: no page of an account is wider than a phone`, async ({ page, email }) => {
    test.slow();
    await register(page, place, email);
    const wide: string[] = [];
    for (const path of accountPages(place)) wide.push(...(await tooWide(page, path, path)));
    expect(wide).toEqual([]);
  });
}
