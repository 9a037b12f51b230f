import { orderFiles, orderRoute } from "@/lib/api/order-route";
import { AppError } from "@/lib/kernel/errors";
import { addProof } from "@/lib/payments/add-proof";
import { UPLOAD_BYTES } from "@/lib/uploads/upload";

/** Takes the proof of a bank transfer: a picture or a PDF. */
export const POST = orderRoute(async ({ ctx, orderId, files, page, go }) => {
  const [file] = files;
  if (!file) return go(`${page}?problem=upload_empty`);
  const added = await addProof(ctx, orderId, file);
  if (added.ok) return go(page, { flash: { form: "order", done: "proof_added" } });
  const { code } = added.error;
  if (code === "upload_unavailable" || code === "not_found") throw new AppError(code);
  return go(`${page}?problem=${code}`);
}, orderFiles(UPLOAD_BYTES));
