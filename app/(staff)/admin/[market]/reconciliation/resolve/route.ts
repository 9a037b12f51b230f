import { staffRoute } from "@/lib/api/staff-route";
import { ResolveIssueInput, resolveIssue } from "@/lib/payments/resolve-issue";

type Params = { readonly market: string };

/** Ends one difference between a provider's books and ours. */
export const POST = staffRoute<Params>(async ({ ctx, form, go }) => {
  const input = ResolveIssueInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go("/reconciliation", { flash: { form: "staff", problem: "check" } });
  const done = await resolveIssue(ctx, form.get("id") ?? "", input.data);
  const said = done.ok ? { done: `issue_${input.data.action}` } : { problem: done.error.code };
  return go("/reconciliation", { flash: { form: "staff", ...said } });
});
