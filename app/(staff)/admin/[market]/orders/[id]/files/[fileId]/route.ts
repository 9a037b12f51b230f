import { staffDocumentRoute } from "@/lib/api/document-route";
import { readFile } from "@/lib/uploads/read-file";

type Params = { readonly market: string; readonly id: string; readonly fileId: string };

/** A file that was sent with an order, for staff. */
export const GET = staffDocumentRoute<Params>(({ ctx, params }) =>
  readFile(ctx, { by: "staff", orderId: params.id }, params.fileId),
);
