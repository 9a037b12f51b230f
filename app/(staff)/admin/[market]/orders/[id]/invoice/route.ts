import { staffDocumentRoute } from "@/lib/api/document-route";
import { printInvoice } from "@/lib/documents/print-invoice";

type Params = { readonly market: string; readonly id: string };

/** The invoice of a paid order, or of a change of it. */
export const GET = staffDocumentRoute<Params>(({ ctx, params, query }) =>
  printInvoice(ctx, { by: "staff", orderId: params.id, editId: query.get("change") }),
);
