import { AppError } from "@/lib/kernel/errors";
import { type FormValues, readForm, textFields } from "./form-body";

/** Bytes that names, borders and the other fields of a form may take besides its files. */
const REST_BYTES = 100_000;
/** How long a browser may take to send it, ms. */
const WITHIN_MS = 60_000;
/** Forms that are read at once; each is held in memory whole. */
const AT_ONCE = 6;

let reading = 0;

/**
 * Reads a posted form with files: its text fields as `readForm` does, and the files that are not empty, in their order.
 * @throws AppError unsupported_media_type | payload_too_large | bad_request | unavailable (too many are being read)
 */
export async function readUpload(
  request: Request,
  fileBytes: number,
): Promise<{ readonly form: FormValues; readonly files: readonly Uint8Array[] }> {
  const contentType = request.headers.get("content-type") ?? "";
  const media = contentType.split(";")[0]?.trim().toLowerCase();
  if (media !== "multipart/form-data") return { form: await readForm(request), files: [] };
  if (reading >= AT_ONCE) throw new AppError("unavailable");
  reading += 1;
  try {
    const body = await readBytes(request, fileBytes + REST_BYTES);
    const parts = await partsOf(body, contentType);
    const sent = [...parts.values()].filter((value) => typeof value !== "string" && value.size > 0) as File[];
    const files = await Promise.all(sent.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    return { form: textFields(parts), files };
  } finally {
    reading -= 1;
  }
}

async function partsOf(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  } catch (error) {
    throw new AppError("bad_request", "body is not a form", { cause: error });
  }
}

async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new AppError("payload_too_large");
  const reader = request.body?.getReader();
  const until = AbortSignal.timeout(WITHIN_MS);
  const late = new Promise<never>((_, reject) => {
    until.addEventListener("abort", () => reject(new AppError("bad_request", "body came too slowly")));
  });
  late.catch(() => {});
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await Promise.race([reader?.read(), late]).catch(async (error) => {
      await reader?.cancel().catch(() => {});
      throw error;
    });
    if (!part || part.done) return Buffer.concat(chunks);
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new AppError("payload_too_large");
    }
    chunks.push(part.value);
  }
}
