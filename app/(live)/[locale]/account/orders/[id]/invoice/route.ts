import { documentRoute } from "@/lib/api/document-route";
import { printInvoice } from "@/lib/documents/print-invoice";

type Params = { readonly locale: string; readonly id: string };

/** The invoice of one of one's own paid orders. */
export const GET = documentRoute<Params>(({ ctx, params }) => printInvoice(ctx, { by: "owner", orderId: params.id }));
