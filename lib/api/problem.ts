import type { z } from "zod";
import { type ErrorCode, HTTP_STATUS } from "@/lib/kernel/errors";

/** One refused field: its path, `shippingAddress.region`, and a stable code. */
export type FieldProblem = { readonly path: string; readonly code: string };

/** An RFC 9457 answer. `code` is stable; `detail` is for people, in their language. */
export function problem(
  code: ErrorCode,
  detail: string,
  extra: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const status = HTTP_STATUS[code];
  return new Response(JSON.stringify({ type: "about:blank", title: code, status, code, detail, ...extra }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

/** What Zod refused, as field problems; a message that is no code of ours is `invalid`. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({
    path: path.map(String).join("."),
    code: /^[a-z_]+$/.test(message) ? message : "invalid",
  }));
}
