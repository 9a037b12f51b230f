import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { FLASH_COOKIE, type FlashInput, flashHeader, readFlash } from "./flash";

/** What the page reads of what a form's route kept. */
function kept(flash: FlashInput) {
  const header = flashHeader("/page", flash, true);
  expect(header.length).toBeLessThan(4_096);
  return readFlash(header.slice(FLASH_COOKIE.length + 1).split(";")[0], flash.form);
}

test("a form as long as that of a promotion comes back whole", () => {
  const name = "Скидка для тех, кто выбирает клавиатуру впервые, и для всех их друзей весной";
  const products = Array.from({ length: 120 }, (_, i) => `mechanical-keyboard-${i * 7_919}`).join("\n");
  const flash = { form: "staff", values: { nameRu: name, nameKy: name, products }, errors: { bps: "invalid" } };
  expect(kept(flash)).toMatchObject(flash);
});

test("of more than a cookie holds, the longest field alone is left out and says so", () => {
  // Of hashes, so that it cannot be written shorter.
  const long = Array.from({ length: 100 }, (_, i) => createHash("sha512").update(String(i)).digest("hex")).join("");
  const flash = { form: "staff", values: { name: "Spring", long }, errors: { bps: "invalid" }, problem: "check" };
  expect(kept(flash)).toMatchObject({
    values: { name: "Spring" },
    errors: { bps: "invalid", long: "too_long" },
    problem: "check",
  });
  expect(kept(flash)?.values).not.toHaveProperty("long");
});

test("what nobody wrote here, another form's and nothing say nothing", () => {
  const [, value = ""] = flashHeader("/page", { form: "staff" }, true).split(/[=;]/);
  expect(readFlash(value, "staff")).toBeDefined();
  expect(readFlash(value, "other")).toBeUndefined();
  for (const cookie of [undefined, "", "x", "e30", Buffer.from('{"form":"staff"}').toString("base64url")]) {
    expect(readFlash(cookie, "staff")).toBeUndefined();
  }
});

test("what is said to a list is not said on the pages below it", () => {
  const [, value = ""] = flashHeader("/admin/us/orders", { form: "staff", problem: "not_found" }, true).split(/[=;]/);
  expect(readFlash(value, "staff", "/admin/us/orders")).toMatchObject({ problem: "not_found" });
  expect(readFlash(value, "staff", "/admin/us/orders/ord_1")).toBeUndefined();
});
