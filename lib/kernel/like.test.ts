import { expect, test } from "vitest";
import { containing } from "./like";

test("what LIKE reads as a sign is a letter of the text", () => {
  expect(containing("50 % off_\\")).toBe("%50 \\% off\\_\\\\%");
});
