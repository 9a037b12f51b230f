import { z } from "zod";
import { invalidParam } from "@/sandbox/stripe/errors";

/** Form values arrive as text; these read them as Stripe does. */
export const Whole = z
  .string()
  .regex(/^-?\d{1,15}$/, "Invalid integer")
  .transform(Number);
export const Positive = Whole.refine((value) => value > 0, "This value must be greater than or equal to 1.");
export const NonNegative = Whole.refine((value) => value >= 0, "This value must be greater than or equal to 0.");
export const Text = z.string().min(1, "You passed an empty string; either remove it or give a value.").max(5_000);
export const Currency = z.string().transform((code, context) => {
  const lower = code.toLowerCase();
  if (lower !== "usd" && lower !== "kgs")
    context.addIssue(`Invalid currency: ${code}. The sandbox supports usd and kgs.`);
  return lower;
});
/** At most 50 keys of 40 characters with values of 500; an empty value takes the key away. */
export const Metadata = z
  .record(z.string().max(40), z.string().max(500))
  .refine((map) => Object.keys(map).length <= 50, "Metadata can have at most 50 keys.")
  .transform((map) => Object.fromEntries(Object.entries(map).filter(([, value]) => value !== "")));
export const Expand = z.array(z.string().max(200)).max(20).default([]);
/** Accepted because real integrations send it; the sandbox gives it no meaning. */
export const Ignored = z.unknown().optional();

function bracketed(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return `${first ?? ""}${rest.map((part) => `[${part}]`).join("")}`;
}

/** Reads a request's parameters or throws the error Stripe would answer with. */
export function read<T>(schema: z.ZodType<T>, form: unknown): T {
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const param = bracketed(issue?.path ?? []);
  if (issue?.code === "unrecognized_keys") {
    const unknown = bracketed([...issue.path, issue.keys[0] ?? ""]);
    throw invalidParam(unknown, `Received unknown parameter: ${unknown}`, "parameter_unknown");
  }
  if (issue?.code === "invalid_type" && issue.input === undefined) {
    throw invalidParam(param, `Missing required param: ${param}.`, "parameter_missing");
  }
  throw invalidParam(param, issue?.message ?? "Invalid request.");
}
