CREATE TABLE "draft_order" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"public_token" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"closed_reason" text,
	"order_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"locale" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"customer_name" text DEFAULT '' NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"line1" text DEFAULT '' NOT NULL,
	"line2" text DEFAULT '' NOT NULL,
	"postal_code" text DEFAULT '' NOT NULL,
	"shipping_method" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"staff_note" text DEFAULT '' NOT NULL,
	"discount_bps" integer,
	"discount_minor" bigint,
	"discount_reason" text DEFAULT '' NOT NULL,
	"currency" char(3) NOT NULL,
	"created_by" text NOT NULL,
	"sent_at" timestamp with time zone,
	"sent_count" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_order_cart_unique" UNIQUE("cart_id"),
	CONSTRAINT "draft_order_publicToken_unique" UNIQUE("public_token"),
	CONSTRAINT "draft_order_order_unique" UNIQUE("order_id"),
	CONSTRAINT "draft_order_status_known" CHECK ("draft_order"."status" in ('open','ordered','cancelled')),
	CONSTRAINT "draft_order_ordered_has_order" CHECK (("draft_order"."status" = 'ordered') = ("draft_order"."order_id" is not null)),
	CONSTRAINT "draft_order_closed_has_reason" CHECK (("draft_order"."status" = 'cancelled') = ("draft_order"."closed_reason" is not null)),
	CONSTRAINT "draft_order_one_discount" CHECK (num_nonnulls("draft_order"."discount_bps", "draft_order"."discount_minor") <= 1),
	CONSTRAINT "draft_order_discount_bounds" CHECK (coalesce("draft_order"."discount_bps" between 1 and 10000, true) and coalesce("draft_order"."discount_minor" > 0, true)),
	CONSTRAINT "draft_order_discount_named" CHECK (num_nonnulls("draft_order"."discount_bps", "draft_order"."discount_minor") = 0 or "draft_order"."discount_reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_order_created_idx" ON "draft_order" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "draft_order_status_idx" ON "draft_order" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "draft_order_expiry_idx" ON "draft_order" USING btree ("expires_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "draft_order_search_idx" ON "draft_order" USING gin ("email" gin_trgm_ops, "phone" gin_trgm_ops, "customer_name" gin_trgm_ops);