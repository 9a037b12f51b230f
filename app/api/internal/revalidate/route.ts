import { revalidateTag } from "next/cache";
import { z } from "zod";
import { readJson } from "@/lib/api/body";
import { internalSecret, isInternal } from "@/lib/cache/internal-secret";
import { AppError, HTTP_STATUS } from "@/lib/kernel/errors";

const Body = z.object({ tags: z.array(z.string().min(1).max(200)).min(1).max(1000) });

/** Expires cache tags in this process. Called by this process's own listener alone (see instrumentation.ts). */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request.headers.get("authorization"), internalSecret())) return new Response(null, { status: 404 });
  try {
    const { tags } = Body.parse(await readJson(request));
    for (const tag of tags) revalidateTag(tag, { expire: 0 });
    return new Response(null, { status: 204 });
  } catch (error) {
    return new Response(null, { status: error instanceof AppError ? HTTP_STATUS[error.code] : 400 });
  }
}
