import { staffRoute } from "@/lib/api/staff-route";
import { cancelDraft } from "@/lib/drafts/cancel-draft";
import { DraftVersion } from "@/lib/drafts/draft-form";

type Params = { readonly market: string; readonly id: string };

/** Closes a draft. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const cancelled = await cancelDraft(ctx, params.id, DraftVersion.parse(form.get("version")));
  if (cancelled.ok) return go(`/drafts/${params.id}`, { flash: { form: "staff", done: "draft_cancelled" } });
  const { code: problem } = cancelled.error;
  return go(problem === "not_found" ? "/drafts" : `/drafts/${params.id}`, { flash: { form: "staff", problem } });
});
