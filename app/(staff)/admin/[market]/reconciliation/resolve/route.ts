import { typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { AppError } from "@/lib/kernel/errors";
import { ResolveIssueInput, resolveIssue } from "@/lib/payments/resolve-issue";

type Params = { readonly market: string };

/** Ends one difference between a provider's books and ours. */
export const POST = staffRoute<Params>(async ({ ctx, form, go }) => {
  const input = ResolveIssueInput.safeParse(Object.fromEntries(form));
  // The page has no other action.
  if (!input.success) throw new AppError("validation_failed");
  const done = await resolveIssue(ctx, form.get("id") ?? "", input.data);
  const said = done.ok
    ? { done: `issue_${input.data.action}` }
    : { problem: done.error.code, values: typedValues(form) };
  return go("/reconciliation", { flash: { form: "staff", ...said } });
});
