import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { type StaffFormArgs, staffRoute } from "@/lib/api/staff-route";
import { refuseProof } from "@/lib/payments/refuse-proof";
import { RefuseProofForm } from "@/lib/payments/refuse-proof-form";
import { isFileOf } from "@/lib/uploads/files-of-orders";

type Params = { readonly market: string };

/** What was sent proves no transfer. */
export const POST = staffRoute<Params>(async ({ ctx, form, go }) => {
  const page = await pageOf(ctx, form);
  const read = RefuseProofForm.safeParse(Object.fromEntries(form));
  if (!read.success) {
    const refused = refusedFields("staff", form, read.error);
    const problem = refused.errors?.note === "required" ? "proof_reason" : "check";
    return go(page, { flash: { ...refused, problem } });
  }
  const { order, file, note } = read.data;
  const refused = await refuseProof(ctx, order, file, note);
  if (refused.ok) return go(page, { flash: { form: "staff", done: "proof_refused" } });
  return go(page, { flash: { form: "staff", problem: refused.error.code, values: typedValues(form) } });
});

/** Where the form was: on the page of the order the file belongs to, else on the list. */
async function pageOf(ctx: StaffFormArgs<Params>["ctx"], form: StaffFormArgs<Params>["form"]): Promise<string> {
  const [order, file] = [form.get("order") ?? "", form.get("file") ?? ""];
  if (form.get("from") !== "order" || !(await isFileOf(ctx.db, order, file))) return "/transfers";
  return `/orders/${order}`;
}
