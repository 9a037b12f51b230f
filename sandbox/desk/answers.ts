import type { z } from "zod";

/** The desk knows no such thing. */
export function notFound(what: string): Response {
  return Response.json({ error: `No such ${what}` }, { status: 404 });
}

/** What was asked cannot be understood, and why. */
export function invalid(error: z.ZodError): Response {
  return Response.json(
    { error: error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ") },
    { status: 400 },
  );
}
