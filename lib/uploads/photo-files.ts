import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { type CleanError, type CleanFile, cleanFile } from "./clean-file";
import { type PutError, putFiles } from "./put-files";
import { PHOTOS_PER_RETURN } from "./upload";

/**
 * Photos for a return, made safe and put into the store, where they wait for the return; all or none.
 * @throws AppError unavailable (too many pictures are being decoded)
 */
export async function photoFiles(
  ctx: Pick<Ctx, "db" | "actor" | "files" | "pictures" | "log">,
  orderId: `ord_${string}`,
  photos: readonly Uint8Array[],
): Promise<Result<readonly `upl_${string}`[], CleanError | PutError>> {
  if (photos.length > PHOTOS_PER_RETURN) return err({ code: "upload_too_many" });
  const clean: CleanFile[] = [];
  for (const photo of photos) {
    const one = await cleanFile(ctx, photo, "pictures");
    if (!one.ok) return one;
    clean.push(one.value);
  }
  return clean.length === 0 ? ok([]) : putFiles(ctx, orderId, "return_photo", clean);
}
