import { faultsOf, typedValues } from "@/lib/api/form-errors";
import { orderFiles, orderRoute } from "@/lib/api/order-route";
import { AppError } from "@/lib/kernel/errors";
import { fieldsOf } from "@/lib/orders/staff-forms";
import { requestReturn } from "@/lib/returns/request-return";
import { RequestReturnInput } from "@/lib/returns/schemas";
import { photoFiles } from "@/lib/uploads/photo-files";
import { PHOTOS_BYTES } from "@/lib/uploads/upload";

/** Asks to send things of an order back, with photos of them. */
export const POST = orderRoute(
  async ({ ctx, form, files, orderId, page, go }) => {
    const reasons = fieldsOf(form, "reason");
    const lines = [...fieldsOf(form, "units")].map(([lineId, quantity]) => ({
      lineId,
      quantity: quantity || 0,
      reason: reasons.get(lineId),
    }));
    const input = RequestReturnInput.safeParse({ lines, wants: form.get("wants"), note: form.get("note") ?? "" });
    const values = typedValues(form);
    if (!input.success) {
      const errors = faultsOf(input.error, lines, { quantity: "units" });
      return go(`${page}/returns`, { flash: { form: "return", problem: "check", errors, values } });
    }
    const photos = await photoFiles(ctx, orderId, files);
    const asked = photos.ok ? await requestReturn(ctx, orderId, input.data, photos.value) : photos;
    if (asked.ok) return go(page, { flash: { form: "order", done: "return_requested" } });
    if (asked.error.code === "upload_unavailable") throw new AppError("upload_unavailable");
    return go(`${page}/returns`, { flash: { form: "return", problem: asked.error.code, values } });
  },
  orderFiles(PHOTOS_BYTES, "/returns"),
);
