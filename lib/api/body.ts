import { AppError } from "@/lib/kernel/errors";

/** Most bytes of a JSON body. */
export const JSON_LIMIT = 100_000;

/**
 * Reads at most `limit` bytes of a request's body as UTF-8 text, however the length was announced.
 * @throws AppError payload_too_large | bad_request (not UTF-8, or with a NUL, which PostgreSQL cannot hold)
 */
export async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new AppError("payload_too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new AppError("payload_too_large");
    }
    chunks.push(part.value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("bad_request", "body is not UTF-8");
  }
}

/** @throws AppError unsupported_media_type | payload_too_large | bad_request */
export async function readJson(request: Request, limit = JSON_LIMIT): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !type.endsWith("+json")) throw new AppError("unsupported_media_type");
  const text = await readText(request, limit);
  try {
    const value: unknown = JSON.parse(text, refuseUnstorable);
    return value;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad_request", "body is not JSON");
  }
}

/** NUL and lone surrogates cannot be stored or sent on. */
function refuseUnstorable(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text === "string" && (text.includes("\u0000") || !text.isWellFormed())) {
      throw new AppError("bad_request", "text that cannot be stored");
    }
  }
  return value;
}
