import { staffDocumentRoute } from "@/lib/api/document-route";
import { printPackingSlip } from "@/lib/documents/print-packing-slip";

type Params = { readonly market: string; readonly id: string };

/** The slip that goes into an order's parcel. */
export const GET = staffDocumentRoute<Params>(({ ctx, params }) => printPackingSlip(ctx, params.id));
