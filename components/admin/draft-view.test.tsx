import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Flash } from "@/lib/api/flash";
import { NO_DEAL } from "@/lib/checkout/quote";
import type { StaffDraft } from "@/lib/drafts/queries";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { DraftView } from "./draft-view";

const found = placeOf("ru-kg");
if (!found) throw new Error("no place");
const place = found;
const t = translator("ru");

const now = new Date("2026-03-01T10:00:00Z");
const line = {
  itemId: "itm_1",
  title: "Лампа",
  variantLabel: "Графит",
  sku: "LAMP-G",
  taxCategory: "standard",
  categoryIds: [],
  weightGrams: 100,
  quantity: 2,
  unitPriceMinor: 1_000_00,
  compareAtMinor: null,
  notices: [],
};
const draft = {
  id: "dft_1",
  version: 3,
  status: "open",
  publicToken: "token",
  locale: "ru-kg",
  email: "",
  customerName: "Айгуль",
  phone: "",
  region: "",
  city: "",
  line1: "",
  line2: "",
  postalCode: "",
  shippingMethod: "",
  note: "",
  staffNote: "",
  discountBps: null,
  discountMinor: null,
  discountReason: "",
  createdAt: now,
  expiresAt: new Date("2026-03-08T10:00:00Z"),
  cart: { id: "crt_1", version: 1, count: 2, lines: [line] },
  deal: NO_DEAL,
} as unknown as StaffDraft;

function shown(said?: object): string {
  const flash = said && Flash.parse({ form: "staff", ...said });
  const rest = { q: "", found: [], now, origin: "https://marque.test", once: "once" };
  return renderToStaticMarkup(<DraftView place={place} t={t} flash={flash} draft={draft} {...rest} />);
}

test("the way to pay that was chosen is still chosen when the order was refused, beside what is saved", () => {
  const page = shown({ problem: "price_changed", values: { way: "transfer_received" } });
  expect(page).toMatch(/<option value="transfer_received" selected=""/);
  expect(page).toMatch(/<input(?=[^>]*name="customerName")(?=[^>]*value="Айгуль")/);
});

test("what an order still needs is marked, and what is saved is shown beside it", () => {
  const page = shown({ problem: "draft_incomplete", errors: { email: "required", line1: "required" }, values: {} });
  expect(page).toContain(t("staff.problem.draft_incomplete"));
  expect(page).toMatch(/<input(?=[^>]*name="email")(?=[^>]*aria-invalid="true")/);
  expect(page).toMatch(/<input(?=[^>]*name="line1")(?=[^>]*aria-invalid="true")/);
  expect(page).not.toMatch(/<input(?=[^>]*name="customerName")(?=[^>]*aria-invalid="true")/);
});

test("the fields of two variants of one thing are told apart by their names", () => {
  const page = shown();
  expect(page).toContain(`aria-label="${t("staffDrafts.quantityOf", { title: "Лампа, Графит" })}"`);
  expect(page).toContain(`aria-label="${t("staffDrafts.removeOf", { title: "Лампа, Графит" })}"`);
});
