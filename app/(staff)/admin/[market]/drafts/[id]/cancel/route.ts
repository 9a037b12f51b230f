import { staffRoute } from "@/lib/api/staff-route";
import { cancelDraft } from "@/lib/drafts/cancel-draft";
import { DraftVersion } from "@/lib/drafts/draft-form";
import { draftProblem } from "@/lib/drafts/draft-problem";

type Params = { readonly market: string; readonly id: string };

/** Closes a draft. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const cancelled = await cancelDraft(ctx, params.id, DraftVersion.parse(form.get("version")));
  if (cancelled.ok) return go(`/drafts/${params.id}`, { flash: { form: "staff", done: "draft_cancelled" } });
  const { code } = cancelled.error;
  const flash = { form: "staff", problem: draftProblem(code) };
  return go(code === "not_found" ? "/drafts" : `/drafts/${params.id}`, { flash });
});
