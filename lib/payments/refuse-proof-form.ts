import { z } from "zod";

/** Which proof of which order is refused, and what its shopper is told. */
export const RefuseProofForm = z.object({
  order: z.string().max(60),
  file: z.string().max(60),
  note: z
    .string()
    .transform((text) => text.replaceAll("\u0000", "").toWellFormed().trim())
    .pipe(z.string().min(1, { error: "required" }).max(500, { error: "too_long" })),
});
