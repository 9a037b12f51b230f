import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { grantStoreCredit } from "@/lib/credit/grant-store-credit";
import { StoreCreditForm } from "@/lib/credit/schemas";
import { takeStoreCredit } from "@/lib/credit/take-store-credit";
import { staffPlace } from "@/lib/markets/staff-place";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";

type Params = { readonly market: string; readonly id: string };

/** Gives a customer store credit, or with `to=take` takes it. */
export const POST = staffRoute<Params>(async ({ ctx, market, form, params, go }) => {
  const page = `/customers/${params.id}`;
  const read = StoreCreditForm.safeParse(Object.fromEntries(form));
  if (!read.success) return go(page, { flash: refusedFields("staff-credit", form, read.error) });
  const { to, amount: amountMinor, note, once } = read.data;
  const input = { amountMinor, note, once };
  const done =
    to === "give" ? await grantStoreCredit(ctx, params.id, input) : await takeStoreCredit(ctx, params.id, input);
  if (done.ok) return go(page, { flash: { form: "staff-credit", done: to === "give" ? "given" : "taken" } });
  const { code: problem, ...more } = done.error;
  if (problem === "not_found") return go("/customers");
  const shown =
    "balanceMinor" in more
      ? formatMoney(money(more.balanceMinor, ctx.market.currency), staffPlace(market).locale.tag)
      : "";
  return go(page, {
    flash: { form: "staff-credit", problem, values: typedValues(form), with: { balance: shown } },
  });
});
