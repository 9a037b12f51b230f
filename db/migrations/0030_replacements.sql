CREATE TABLE "replacement" (
	"id" text PRIMARY KEY NOT NULL,
	"return_line_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"shipment_id" text NOT NULL,
	"variant_id" text,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "replacement_once" UNIQUE("return_line_id"),
	CONSTRAINT "replacement_quantity_positive" CHECK ("replacement"."quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "stock_movement" DROP CONSTRAINT "stock_movement_reason_known";--> statement-breakpoint
ALTER TABLE "return_request" DROP CONSTRAINT "return_request_status_known";--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "exchanged_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "replacement" ADD CONSTRAINT "replacement_return_line_id_return_line_id_fk" FOREIGN KEY ("return_line_id") REFERENCES "public"."return_line"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement" ADD CONSTRAINT "replacement_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement" ADD CONSTRAINT "replacement_shipment_id_shipment_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement" ADD CONSTRAINT "replacement_variant_id_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variant"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "replacement_line_idx" ON "replacement" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "replacement_shipment_idx" ON "replacement" USING btree ("shipment_id");--> statement-breakpoint
CREATE INDEX "replacement_variant_idx" ON "replacement" USING btree ("variant_id");--> statement-breakpoint
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_reason_known" CHECK ("stock_movement"."reason" in ('opening','sale','return','exchange','received','counted','damaged','write_off','adjustment'));--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_exchanged_bounds" CHECK ("order_line"."exchanged_quantity" >= 0 and "order_line"."exchanged_quantity" + "order_line"."refunded_quantity" <= "order_line"."quantity");--> statement-breakpoint
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_status_known" CHECK ("return_request"."status" in ('requested','approved','refused','received','refunded','exchanged','closed'));