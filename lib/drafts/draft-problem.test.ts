import { expect, test } from "vitest";
import { MESSAGES } from "@/lib/i18n/messages";
import { draftProblem } from "./draft-problem";

test("what is refused of a draft has words of its own, and words at all", () => {
  expect(draftProblem("illegal_transition")).toBe("draft_closed");
  const codes = ["illegal_transition", "conflict", "not_found", "draft_no_email", "draft_empty", "draft_incomplete"];
  const more = ["cart_empty", "quantity_limit", "shipping_unavailable", "payment_method_unavailable", "price_changed"];
  for (const code of [...codes, ...more]) expect(MESSAGES.en.staff.problem).toHaveProperty(draftProblem(code));
});
