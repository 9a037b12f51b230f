import type { Result } from "@/lib/kernel/result";
import type { StaffFormArgs } from "./staff-route";

/** The answer to a form on an order's page: back to it, saying what was done or what is wrong; to the list when there is no such order. */
export function orderAnswer(
  { go, params }: Pick<StaffFormArgs<{ readonly market: string; readonly id: string }>, "go" | "params">,
  result: Result<unknown, { readonly code: string }>,
  done: string,
): Promise<Response> {
  if (!result.ok && result.error.code === "not_found") return go("/orders");
  const said = result.ok ? { done } : { problem: result.error.code };
  return go(`/orders/${params.id}`, { flash: { form: "staff", ...said } });
}
