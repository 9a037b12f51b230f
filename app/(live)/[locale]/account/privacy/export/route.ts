import { refusalPage } from "@/lib/api/refusal-page";
import { isDatabaseDown } from "@/lib/api/route";
import { requestContext } from "@/lib/api/visitor";
import { log } from "@/lib/context";
import { AppError } from "@/lib/kernel/errors";
import { placeOf } from "@/lib/markets/markets";
import { exportOwnData } from "@/lib/privacy/export-own-data";

type Context = { readonly params: Promise<{ locale: string }> };

/** Everything the shop knows about who asks, as a file that no cache keeps. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const place = placeOf((await params).locale);
  if (!place) return new Response(null, { status: 404 });
  try {
    const { ctx } = await requestContext(place.market.code, request);
    const data = await exportOwnData(ctx);
    const day = data.exportedAt.toISOString().slice(0, 10);
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="marque-${place.market.code}-${day}.json"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return refusalPage(place, error.code);
    log().error({ err: error }, "export failed");
    return refusalPage(place, isDatabaseDown(error) ? "unavailable" : "internal");
  }
}
