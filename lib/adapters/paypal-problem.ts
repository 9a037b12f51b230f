import { ApiError } from "@paypal/paypal-server-sdk";
import { z } from "zod";

const Problem = z.object({
  name: z.string().optional(),
  details: z.array(z.object({ issue: z.string() })).optional(),
});

/** Answers that a second call may well better, and those that say nothing of the matter. */
const FLEETING = ["PREVIOUS_REQUEST_IN_PROGRESS", "RATE_LIMIT_REACHED"];

/**
 * Why PayPal refused a request for good, in its own words.
 * @throws the error itself when it is no refusal for good: the answer is unknown, or another try may succeed
 */
export function issuesOf(error: unknown): readonly string[] {
  if (!(error instanceof ApiError) || ![400, 403, 404, 422].includes(error.statusCode)) throw error;
  const problem = bodyOf(error.body);
  const issues = [...(problem?.details ?? []).map(({ issue }) => issue), ...(problem?.name ? [problem.name] : [])];
  if (issues.length === 0 || issues.some((issue) => FLEETING.includes(issue))) throw error;
  return issues;
}

function bodyOf(body: unknown): z.infer<typeof Problem> | undefined {
  try {
    return Problem.safeParse(typeof body === "string" ? JSON.parse(body) : body).data;
  } catch {
    return undefined;
  }
}
