import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { OrderEditView } from "@/components/admin/order-edit-view";
import { findVariants, sellableVariants } from "@/lib/catalog/sellable-variants";
import { readAsk } from "@/lib/edits/edit-form";
import { previewEdit } from "@/lib/edits/edit-order";
import { staffOrder } from "@/lib/orders/staff-order";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staffOrders.edit.title"));
}

export default async function EditOrderPage({ params, searchParams }: Props) {
  const [{ market, id }, query] = await Promise.all([params, searchParams]);
  return staffPage(
    market,
    "/orders",
    async ({ place, t, ctx, flash }) => {
      const order = await staffOrder(ctx, id);
      if (!order) return undefined;
      const fields = new Map(
        Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      );
      const ask = readAsk(fields);
      const q = (fields.get("q") ?? "").replaceAll("\u0000", "").toWellFormed().trim().slice(0, 100);
      const { language } = place.locale;
      const chosen = ask.ok ? ask.value.add.map(({ variantId }) => variantId) : [];
      const [found, added, preview] = await Promise.all([
        findVariants(ctx, language, q),
        sellableVariants(ctx, language, chosen),
        ask.ok && ask.value.remove.length + chosen.length > 0 ? previewEdit(ctx, id, ask.value) : undefined,
      ]);
      const variants = [...added, ...found.filter(({ variantId }) => !chosen.includes(variantId))];
      return <OrderEditView {...{ place, t, flash, order, fields, q, variants, preview }} checked={ask} />;
    },
    `/orders/${id}/edit`,
  );
}
