import { and, eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { upload } from "@/db/schema/uploads";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

export type ServedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: "image/jpeg" | "application/pdf";
};

type Asks = { readonly by: "link"; readonly token: string } | { readonly by: "staff"; readonly orderId: string };

/**
 * A file of an order, for who has the order's secret link or may see orders; `undefined`: there is none for them.
 * @throws AppError unauthorized | forbidden | second_factor_required | unavailable (the store does not answer)
 */
export async function readFile(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "files" | "log">,
  asks: Asks,
  id: string,
): Promise<ServedFile | undefined> {
  if (asks.by === "staff") authorise(ctx, "order.view");
  const whose = asks.by === "staff" ? eq(order.id, asks.orderId as `ord_${string}`) : eq(order.publicToken, asks.token);
  const [found] = await ctx.db
    .select({ id: upload.id, pathname: upload.pathname, contentType: upload.contentType, size: upload.bytes })
    .from(upload)
    .innerJoin(order, eq(order.id, upload.orderId))
    .where(and(eq(upload.id, id as `upl_${string}`), eq(upload.status, "stored"), whose));
  if (!found) return undefined;
  const { pathname, contentType, size } = found;
  try {
    const bytes = await ctx.files.get(pathname);
    if (bytes.byteLength !== size) throw new Error(`the store has ${bytes.byteLength} of ${size} bytes`);
    return { name: `${found.id}${contentType === "application/pdf" ? ".pdf" : ".jpg"}`, bytes, contentType };
  } catch (error) {
    ctx.log.error({ err: error, uploadId: found.id }, "a file could not be read");
    throw new AppError("unavailable");
  }
}
