import { documentRoute } from "@/lib/api/document-route";
import { readFile } from "@/lib/uploads/read-file";

type Params = { readonly locale: string; readonly token: string; readonly id: string };

/** A file that was sent with an order, for who has the order's secret link. */
export const GET = documentRoute<Params>(({ ctx, params }) =>
  readFile(ctx, { by: "link", token: params.token }, params.id),
);
