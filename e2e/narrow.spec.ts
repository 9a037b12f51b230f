import { everyPage, MISSING_ON_PURPOSE } from "./fixtures/every-page";
import { LOCALES, placeFor } from "./fixtures/places";
import { expect, test } from "./fixtures/shop";

test.use({ viewport: { width: 390, height: 844 }, tolerated: [MISSING_ON_PURPOSE] });

for (const slug of LOCALES) {
  const place = placeFor(slug);

  test(`${slug}: no page is wider than a phone`, async ({ page, context, db, email }) => {
    test.slow();
    const wide: string[] = [];
    const visits = [...(await everyPage(context, db, place, email)), { name: "empty cart", path: `/${slug}/cart` }];
    for (const { name, path } of visits) {
      if (name === "empty cart") await context.clearCookies();
      await page.goto(path);
      await expect(page.getByRole("main")).toBeVisible();
      const over = await page.evaluate(() => {
        const root = document.scrollingElement ?? document.documentElement;
        return root.scrollWidth - root.clientWidth;
      });
      if (over > 0) wide.push(`${name}: ${over} px too wide`);
    }
    expect(wide).toEqual([]);
  });
}
