import type { Locator, Page } from "@playwright/test";
import { cartLine } from "./fixtures/cart";
import { newProduct } from "./fixtures/catalogue";
import { buyerIn, fieldsOf, placeButton } from "./fixtures/checkout";
import { hydrated } from "./fixtures/hydrated";
import { expectState } from "./fixtures/order-page";
import { orderOf, ordersOf } from "./fixtures/orders";
import { placeFor } from "./fixtures/places";
import { isPaymentPage } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/shop";

const place = placeFor("en-us");
const { t } = place;

/** Whether a shopper can see where the focus is: on the element, or on the label drawn for it. */
async function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const drawn = [focused, focused.closest("label")].filter((element) => element !== null);
    return drawn.some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      return box.width > 4 && box.height > 4 && (outlined || boxShadow !== "none");
    });
  });
}

/** Presses Tab until an element has the focus; each stop on the way must show where it is. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    expect(
      await focusIsVisible(page),
      await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ""),
    ).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

test("the first Tab offers to skip to the content, and does", async ({ page }) => {
  await page.goto("/en-us");
  const skip = page.getByRole("link", { name: t("shell.skip") });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await focusIsVisible(page)).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a purchase from home to the order with the keyboard alone", async ({ page, db, email }) => {
  test.slow();
  await page.goto("/en-us");
  await tabTo(page, page.getByRole("banner").getByRole("link", { name: /Electronics/ }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/c/electronics");
  await tabTo(
    page,
    page
      .getByRole("navigation", { name: t("listing.categories") })
      .getByRole("link")
      .first(),
  );
  await page.keyboard.press("Enter");
  await page.waitForURL("**/c/electronics/*");
  await page.goto("/en-us/p/lark-65");

  const axis = page.getByRole("main").getByRole("group").first().getByRole("radio");
  await tabTo(page, axis.first());
  await page.keyboard.press("ArrowRight");
  await expect(axis.nth(1)).toBeChecked();
  await expect(page).toHaveURL(/[?&]v=/);
  await page.keyboard.press("ArrowLeft");
  await expect(axis.first()).toBeChecked();
  const add = page.getByRole("button", { name: t("product.add"), exact: true });
  await tabTo(page, add);
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: t("product.added") });
  await expect(drawer.getByRole("link", { name: t("product.viewCart") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(add).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("link", { name: t("product.viewCart") })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/cart");

  await tabTo(page, page.getByRole("link", { name: t("cart.checkout") }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/checkout");

  const fields = fieldsOf(page, place);
  const buyer = buyerIn(place);
  await tabTo(page, fields.email);
  for (const [field, text] of [
    [fields.email, email],
    [fields.name, buyer.name],
    [fields.phone, buyer.phone],
    [fields.line1, buyer.line1],
  ] as const) {
    if (!(await field.evaluate((element) => element === document.activeElement))) await tabTo(page, field, 5);
    await page.keyboard.type(text);
  }
  await tabTo(page, fields.city, 5);
  await page.keyboard.type(buyer.city);
  await tabTo(page, fields.region, 5);
  await page.keyboard.type("New Y");
  await expect(fields.region).toHaveValue("NY");
  await tabTo(page, fields.postalCode, 5);
  await page.keyboard.type(buyer.postalCode);
  await tabTo(page, placeButton(page, place));
  await page.keyboard.press("Enter");
  await page.waitForURL(isPaymentPage);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/orders/*");
  await expectState(page, place, "paid");
  expect(await orderOf(db("us"), email)).toMatchObject({ status: "paid" });
});

test("focus goes to the first field that is wrong, and to the summary of what the server found", async ({
  page,
  db,
  email,
}) => {
  const product = await newProduct(db, "us");
  await page.goto(`/en-us/p/${product.slug}`);
  await page.getByRole("button", { name: t("product.add"), exact: true }).click();
  await page.getByRole("link", { name: t("product.viewCart") }).click();
  await page.getByRole("link", { name: t("cart.checkout") }).click();
  const fields = fieldsOf(page, place);
  await hydrated(fields.email);
  await fields.email.fill(email);
  await page.keyboard.press("Enter");
  await expect(fields.name).toBeFocused();
  await expect(fields.name).toHaveAttribute("aria-invalid", "true");
  const buyer = buyerIn(place);
  await fields.name.fill(buyer.name);
  await fields.phone.fill("555 000 0000");
  await fields.line1.fill(buyer.line1);
  await fields.city.fill(buyer.city);
  await fields.region.selectOption("NY");
  await fields.postalCode.fill(buyer.postalCode);
  await page.keyboard.press("Enter");
  const summary = page.getByRole("alert").filter({ hasText: t("checkout.errors.phone.invalid") });
  await expect(summary).toBeVisible();
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(fields.phone).toBeFocused();
  expect(await ordersOf(db("us"), email)).toEqual([]);
});

test("a quantity is changed and a line removed and brought back with the keyboard, and the focus is not lost", async ({
  page,
  db,
}) => {
  const product = await newProduct(db, "us");
  await page.goto(`/en-us/p/${product.slug}`);
  await page.getByRole("button", { name: t("product.add"), exact: true }).click();
  await page.getByRole("link", { name: t("product.viewCart") }).click();
  const line = cartLine(page, product.title);
  const quantity = line.getByRole("spinbutton");
  await page.waitForURL("**/cart");
  await expect(quantity).toBeVisible();
  await tabTo(page, quantity);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const stored = () => db("us")`select quantity from cart_item where variant_id = ${product.variantId}`;
  await expect.poll(stored).toEqual([{ quantity: 3 }]);
  await expect(quantity).toHaveValue("3");
  await expect(page.getByRole("banner").getByRole("link", { name: `${t("shell.cart")}, 3` })).toBeVisible();
  await tabTo(page, line.getByRole("button", { name: t("cart.removeOf", { title: product.title }) }), 6);
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("cart.removed", { title: product.title }))).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await tabTo(page, page.getByRole("button", { name: t("cart.undo") }), 6);
  await page.keyboard.press("Enter");
  await expect(quantity).toHaveValue("3");
  await expect.poll(stored).toEqual([{ quantity: 3 }]);
});
