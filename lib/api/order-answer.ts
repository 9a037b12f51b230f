import { eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import type { Result } from "@/lib/kernel/result";
import { typedValues } from "./form-errors";
import type { StaffFormArgs } from "./staff-route";

type Refusal = {
  readonly code: string;
  /** Field → code of what is wrong with it. */
  readonly errors?: Readonly<Record<string, string>>;
};

/**
 * The answer to a form on an order's page: back to it, saying what was done, or what is wrong beside what was typed; to
 * the list when there is no such order.
 */
export async function orderAnswer(
  {
    ctx,
    form,
    go,
    params,
  }: Pick<StaffFormArgs<{ readonly market: string; readonly id: string }>, "ctx" | "form" | "go" | "params">,
  result: Result<unknown, Refusal>,
  done: string,
): Promise<Response> {
  const page = `/orders/${params.id}`;
  if (result.ok) return go(page, { flash: { form: "staff", done } });
  const { code: problem, errors = {} } = result.error;
  const id = params.id as `ord_${string}`;
  if (problem === "not_found" && (await ctx.db.$count(order, eq(order.id, id))) === 0)
    return go("/orders", { flash: { form: "staff", problem } });
  return go(page, { flash: { form: "staff", problem, errors, values: typedValues(form) } });
}
