import { staffRoute } from "@/lib/api/staff-route";
import { copyDraft } from "@/lib/drafts/copy-draft";

type Params = { readonly market: string; readonly id: string };

/** Begins a draft with what this one holds and leads to it. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const copied = await copyDraft(ctx, params.id, form.get("once") ?? "");
  if (copied.ok) return go(`/drafts/${copied.value}`);
  return go("/drafts", { flash: { form: "staff", problem: copied.error.code } });
});
