import { typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { readGiftCard } from "@/lib/credit/gift-card-form";
import { issueGiftCard } from "@/lib/credit/issue-gift-card";
import { sealGiftCode } from "@/lib/credit/shown-code";

/** Makes a gift card; its page shows the code once. What is wrong leads back to the form, which keeps what was typed. */
export const POST = staffRoute(async ({ ctx, form, go }) => {
  const read = readGiftCard(ctx.market, form, ctx.clock());
  if (!read.ok) {
    const { errors } = read;
    return go("/credit/new", { flash: { form: "staff", problem: "check", errors, values: typedValues(form) } });
  }
  const { id, code } = await issueGiftCard(ctx, read.input);
  return go(`/credit/${id}`, { flash: { form: "staff", done: "issued", with: { shown: sealGiftCode(ctx, code) } } });
});
