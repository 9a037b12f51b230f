import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { askQuery, readEdit } from "@/lib/edits/edit-form";
import { editOrder } from "@/lib/edits/edit-order";

type Params = { readonly market: string; readonly id: string };

/** Makes a previewed change of an order; one that is no longer true is previewed anew. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params, go } = args;
  const read = readEdit(form);
  if (!read.ok) return go(`/orders/${params.id}/edit`, { flash: { form: "staff", problem: "check" } });
  const edited = await editOrder(ctx, params.id, read.value);
  if (edited.ok) return orderAnswer(args, edited, edited.value.kind === "charge" ? "edit_offered" : "edited");
  const { code: problem } = edited.error;
  if (problem === "not_found" || problem === "illegal_transition" || problem === "edit_waiting")
    return orderAnswer(args, edited, "");
  return go(`/orders/${params.id}/edit${askQuery(read.value)}`, { flash: { form: "staff", problem } });
});
