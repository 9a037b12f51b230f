import { type StaffFormArgs, staffRoute } from "@/lib/api/staff-route";
import { changeDraft } from "@/lib/drafts/change-draft";
import { readDraft, readStaffOrder } from "@/lib/drafts/draft-form";
import { draftProblem } from "@/lib/drafts/draft-problem";
import { orderDraft } from "@/lib/drafts/order-draft";
import { GoodsSearch } from "@/lib/drafts/schemas";
import { sendDraft } from "@/lib/drafts/send-draft";

type Args = StaffFormArgs<{ readonly market: string; readonly id: string }>;

/**
 * Saves a draft, then does what its button says: nothing more, look for goods, send the link, or make the order. What
 * is refused leads back to the form with all that was typed.
 */
export const POST = staffRoute<Args["params"]>(async (args) => {
  const { ctx, form, params, go } = args;
  const read = readDraft(ctx.market, form);
  const saved = read.ok ? await changeDraft(ctx, params.id, read.value) : read;
  if (!saved.ok) {
    const { code } = saved.error;
    if (code === "not_found") return go("/drafts", { flash: { form: "staff", problem: code } });
    const errors = "errors" in saved.error ? saved.error.errors : {};
    return back(args, {
      problem: code === "conflict" ? "draft_conflict" : draftProblem(code),
      errors,
      values: Object.fromEntries(form),
    });
  }
  const { version } = saved.value;
  const then = form.get("then");
  if (then === "send") {
    const sent = await sendDraft(ctx, params.id, version);
    return back(
      args,
      sent.ok ? { done: "draft_sent" } : { problem: draftProblem(sent.error.code), errors: missingOf(sent.error) },
    );
  }
  if (then === "order") {
    const ordered = await orderDraft(ctx, params.id, { version, ...readStaffOrder(form) });
    if (!ordered.ok) {
      return back(args, { problem: draftProblem(ordered.error.code), errors: missingOf(ordered.error) });
    }
    return go(`/orders/${ordered.value.orderId}`, { flash: { form: "staff", done: "draft_ordered" } });
  }
  return back(args, { done: "saved" });
});

type Refusal = { readonly code: string; readonly fields?: readonly string[] };

/** The fields that must be filled first. The way to deliver has a usual one and is never missing by itself. */
function missingOf({ code, fields = [] }: Refusal): Readonly<Record<string, string>> {
  const missing = code === "draft_no_email" ? ["email"] : fields.filter((field) => field !== "shippingMethod");
  return Object.fromEntries(missing.map((field) => [field, "required"]));
}

type Said = {
  readonly done?: string;
  readonly problem?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};

/** To the draft's page, which goes on showing what was looked for. */
function back({ form, params, go }: Args, said: Said): Promise<Response> {
  const { q } = GoodsSearch.parse({ q: form.get("q") ?? "" });
  const query = q ? `?${new URLSearchParams({ q })}` : "";
  const at = ["find", "add", "remove"].some((name) => form.has(name)) ? "#goods" : "";
  const { done, problem, errors = {}, values = wayIn(form) } = said;
  return go(`/drafts/${params.id}${query}${at}`, { flash: { form: "staff", done, problem, errors, values } });
}

/** The way to pay, which is all of the form that is not saved with the draft. */
function wayIn(form: Args["form"]): Readonly<Record<string, string>> {
  const way = form.get("way");
  return way === undefined ? {} : { way };
}
