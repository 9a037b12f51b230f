import { documentRoute } from "@/lib/api/document-route";
import { printInvoice } from "@/lib/documents/print-invoice";

type Params = { readonly locale: string; readonly token: string };

/** The invoice of a paid order, or of a change of it, for who has its secret link. */
export const GET = documentRoute<Params>(({ ctx, params, query }) =>
  printInvoice(ctx, { by: "link", token: params.token, editId: query.get("change") }),
);
