import { staffRoute } from "@/lib/api/staff-route";
import { refuseProof } from "@/lib/payments/refuse-proof";
import { RefuseProofForm } from "@/lib/payments/refuse-proof-form";

type Params = { readonly market: string };

/** What was sent proves no transfer. */
export const POST = staffRoute<Params>(async ({ ctx, form, go }) => {
  const read = RefuseProofForm.safeParse(Object.fromEntries(form));
  if (!read.success) return go("/transfers", { flash: { form: "staff", problem: "proof_reason" } });
  const { order, file, note } = read.data;
  const refused = await refuseProof(ctx, order, file, note);
  const said = refused.ok ? { done: "proof_refused" } : { problem: refused.error.code };
  return go("/transfers", { flash: { form: "staff", ...said } });
});
