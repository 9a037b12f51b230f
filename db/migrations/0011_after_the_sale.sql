CREATE TABLE "draft_order" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"locale" text NOT NULL,
	"order_id" text,
	"return_id" text,
	"actor" text NOT NULL,
	"discarded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_edit" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"lines" jsonb NOT NULL,
	"difference_minor" bigint NOT NULL,
	"payment_id" text NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_edit_status_known" CHECK ("order_edit"."status" in ('open','applied','withdrawn','failed')),
	CONSTRAINT "order_edit_costs_more" CHECK ("order_edit"."difference_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "order_note" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"body" text NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refund_line" (
	"id" text PRIMARY KEY NOT NULL,
	"refund_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"removed_quantity" integer DEFAULT 0 NOT NULL,
	"restocked_quantity" integer DEFAULT 0 NOT NULL,
	"amount_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	CONSTRAINT "refund_line_once" UNIQUE("refund_id","order_line_id"),
	CONSTRAINT "refund_line_quantity_bounds" CHECK ("refund_line"."quantity" >= 0 and "refund_line"."restocked_quantity" between 0 and "refund_line"."quantity"),
	CONSTRAINT "refund_line_amount_bounds" CHECK ("refund_line"."amount_minor" >= 0 and "refund_line"."tax_minor" between 0 and "refund_line"."amount_minor")
);
--> statement-breakpoint
CREATE TABLE "return_line" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"reason" text NOT NULL,
	"received_quantity" integer DEFAULT 0 NOT NULL,
	"restocked_quantity" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "return_line_once" UNIQUE("return_id","order_line_id"),
	CONSTRAINT "return_line_quantity_bounds" CHECK ("return_line"."quantity" > 0 and "return_line"."received_quantity" between 0 and "return_line"."quantity" and "return_line"."restocked_quantity" between 0 and "return_line"."received_quantity")
);
--> statement-breakpoint
CREATE TABLE "return_request" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"status" text DEFAULT 'requested' NOT NULL,
	"wants" text DEFAULT 'refund' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"actor" text NOT NULL,
	"exchange_order_id" text,
	"decided_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "return_request_status_known" CHECK ("return_request"."status" in ('requested','approved','refused','received','refunded')),
	CONSTRAINT "return_request_wants_known" CHECK ("return_request"."wants" in ('refund','exchange'))
);
--> statement-breakpoint
CREATE TABLE "shipment" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"carrier" text NOT NULL,
	"tracking_number" text DEFAULT '' NOT NULL,
	"actor" text NOT NULL,
	"delivered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shipment_line" (
	"id" text PRIMARY KEY NOT NULL,
	"shipment_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "shipment_line_once" UNIQUE("shipment_id","order_line_id"),
	CONSTRAINT "shipment_line_quantity_positive" CHECK ("shipment_line"."quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "refund" DROP CONSTRAINT "refund_reason_once";--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "shipping_refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "shipped_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "removed_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "refunded_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "purpose" text DEFAULT 'order' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "tax_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "shipping_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "return_id" text;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "actor" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_return_id_return_request_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_request"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_edit" ADD CONSTRAINT "order_edit_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_edit" ADD CONSTRAINT "order_edit_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_refund_id_refund_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refund"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_return_id_return_request_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_exchange_order_id_order_id_fk" FOREIGN KEY ("exchange_order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_id_shipment_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draft_order_cart" ON "draft_order" USING btree ("cart_id");--> statement-breakpoint
CREATE INDEX "draft_order_order_idx" ON "draft_order" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "draft_order_return_idx" ON "draft_order" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "draft_order_open_idx" ON "draft_order" USING btree ("created_at") WHERE order_id is null and discarded_at is null;--> statement-breakpoint
CREATE INDEX "order_edit_order_idx" ON "order_edit" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_edit_open_once" ON "order_edit" USING btree ("order_id") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "order_edit_payment" ON "order_edit" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "order_note_order_idx" ON "order_note" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE INDEX "refund_line_line_idx" ON "refund_line" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "return_line_line_idx" ON "return_line" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "return_request_order_idx" ON "return_request" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE INDEX "return_request_status_idx" ON "return_request" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "return_request_exchange_idx" ON "return_request" USING btree ("exchange_order_id");--> statement-breakpoint
CREATE INDEX "shipment_order_idx" ON "shipment" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE INDEX "shipment_line_line_idx" ON "shipment_line" USING btree ("order_line_id");--> statement-breakpoint
ALTER TABLE "refund" ADD CONSTRAINT "refund_return_id_return_request_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_request"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_created_idx" ON "order" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "order_search_idx" ON "order" USING gin ("email" gin_trgm_ops, "phone" gin_trgm_ops, "customer_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "order_line_sku_idx" ON "order_line" USING btree ("sku");--> statement-breakpoint
CREATE INDEX "refund_return_idx" ON "refund" USING btree ("return_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refund_own_once" ON "refund" USING btree ("provider","provider_payment_id","reason") WHERE reason in ('late_payment','duplicate_payment','returned_by_provider');--> statement-breakpoint
CREATE INDEX "message_order_idx" ON "message" USING btree (("data" ->> 'orderId'));--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_packed_is_paid_or_cash" CHECK ("order"."status" not in ('packed','shipped','delivered') or "order"."paid_at" is not null or "order"."payment_method" = 'cash_on_delivery');--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_shipping_refunded_bounds" CHECK ("order"."shipping_refunded_minor" >= 0);--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_units_bounds" CHECK (least("order_line"."shipped_quantity", "order_line"."removed_quantity", "order_line"."returned_quantity", "order_line"."refunded_quantity") >= 0 and "order_line"."shipped_quantity" + "order_line"."removed_quantity" <= "order_line"."quantity" and "order_line"."returned_quantity" <= "order_line"."quantity" and "order_line"."refunded_quantity" <= "order_line"."quantity");--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_refunded_bounds" CHECK ("order_line"."refunded_minor" between 0 and "order_line"."gross_minor");--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_refunded_bounds" CHECK ("payment"."refunded_minor" between 0 and "payment"."amount_minor");