import { staffRoute } from "@/lib/api/staff-route";
import { setStockMails } from "@/lib/inventory/set-stock-mails";

/** Turns one's own mails about what runs low on or off. */
export const POST = staffRoute(async ({ ctx, form, go }) => {
  await setStockMails(ctx, form.get("mails") === "on");
  return go("/stock", { flash: { form: "staff", done: "saved" } });
});
