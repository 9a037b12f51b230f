import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import { recognise } from "./recognise";
import { UPLOAD_BYTES } from "./upload";

export type CleanFile = { readonly bytes: Uint8Array; readonly contentType: "image/jpeg" | "application/pdf" };
export type CleanError = { readonly code: "upload_unreadable" | "upload_too_large" };

/** Pictures that are decoded at once, and more that wait for it; each takes up to 160 MB while it is. */
const AT_ONCE = 2;
const WAITING = 20;

let working = 0;
const queue: (() => void)[] = [];

/** Runs a task when fewer than two others do. @throws AppError unavailable (too many wait) */
async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) {
    if (queue.length >= WAITING) throw new AppError("unavailable");
    // Who ends hands its place on.
    await new Promise<void>((resolve) => queue.push(resolve));
  } else working += 1;
  try {
    return await task();
  } finally {
    const next = queue.shift();
    if (next) next();
    else working -= 1;
  }
}

/**
 * What a shopper sent, made safe to keep and to show: a picture is decoded and encoded anew, a PDF is one by its own
 * bytes. What the sender says of it counts for nothing.
 * @throws AppError unavailable (too many are being decoded)
 */
export async function cleanFile(
  ctx: Pick<Ctx, "pictures">,
  bytes: Uint8Array,
  takes: "pictures" | "pictures_and_pdf",
): Promise<Result<CleanFile, CleanError>> {
  if (bytes.byteLength > UPLOAD_BYTES) return err({ code: "upload_too_large" });
  const kind = recognise(bytes);
  if (kind === "pdf" && takes === "pictures_and_pdf") return ok({ bytes, contentType: "application/pdf" });
  if (kind !== "picture") return err({ code: "upload_unreadable" });
  const clean = await inTurn(() => ctx.pictures.clean(bytes));
  return clean ? ok({ bytes: clean, contentType: "image/jpeg" }) : err({ code: "upload_unreadable" });
}
