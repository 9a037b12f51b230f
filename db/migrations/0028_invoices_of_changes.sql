ALTER TABLE "invoice" DROP CONSTRAINT "invoice_order_once";--> statement-breakpoint
ALTER TABLE "invoice" ADD COLUMN "edit_id" text;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_edit_id_order_edit_id_fk" FOREIGN KEY ("edit_id") REFERENCES "public"."order_edit"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invoice_order_idx" ON "invoice" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_sold_once" ON "invoice" USING btree ("order_id") WHERE edit_id is null;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_edit_once" UNIQUE("edit_id");