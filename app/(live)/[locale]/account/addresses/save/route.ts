import { addAddress } from "@/lib/addresses/add-address";
import { changeAddress } from "@/lib/addresses/change-address";
import { AddressId } from "@/lib/addresses/schemas";
import { formRoute } from "@/lib/api/form-route";
import { draftOf } from "@/lib/checkout/draft";
import { readAddress } from "@/lib/checkout/form-data";
import { AppError } from "@/lib/kernel/errors";

/** Letters of a field that go back to the page; more than any field may have. */
const KEPT = 250;

/** Adds an address, or writes one anew, or leads back to the form that says what is wrong; nothing typed is lost. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const given = form.get("id");
  const id = given === undefined || given === "" ? undefined : AddressId.safeParse(given).data;
  if (given && !id) throw new AppError("not_found");
  const back = id ? `/account/addresses/${id}` : "/account/addresses/new";
  const { billingSame: _, ...draft } = draftOf(form);
  const isDefault = form.get("isDefault") === "on";
  const values = Object.fromEntries(Object.entries(draft).map(([field, text]) => [field, text.slice(0, KEPT)]));
  const typed = { form: "address", values: { ...values, isDefault: isDefault ? "on" : "" } };
  const read = readAddress(ctx.market, draft);
  if (!read.ok) return go(back, { flash: { ...typed, problem: "check", errors: read.error } });
  const input = { ...read.value, isDefault };
  const saved = id ? await changeAddress(ctx, id, input) : await addAddress(ctx, input);
  if (saved.ok) return go("/account/addresses", { flash: { form: "addresses", done: "saved" } });
  if (saved.error.code === "not_found") throw new AppError("not_found");
  return go(back, { flash: { ...typed, problem: "limit" } });
});
