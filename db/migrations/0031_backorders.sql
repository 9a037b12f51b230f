CREATE TABLE "backorder" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"waiting" integer NOT NULL,
	"given_back" integer DEFAULT 0 NOT NULL,
	"sold" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "backorder_units_bounds" CHECK ("backorder"."quantity" > 0 and "backorder"."waiting" >= 0 and "backorder"."given_back" >= 0 and "backorder"."waiting" + "backorder"."given_back" <= "backorder"."quantity")
);
--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "backordered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "backorder_limit" integer;--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "expected_on" date;--> statement-breakpoint
ALTER TABLE "backorder" ADD CONSTRAINT "backorder_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backorder" ADD CONSTRAINT "backorder_variant_id_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backorder_order_idx" ON "backorder" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "backorder_variant_idx" ON "backorder" USING btree ("variant_id");--> statement-breakpoint
CREATE INDEX "backorder_queue_idx" ON "backorder" USING btree ("variant_id","created_at","id") WHERE waiting > 0;--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_backordered_bounds" CHECK ("stock"."backordered" >= 0 and ("stock"."backorder_limit" is null or "stock"."backorder_limit" > 0 and "stock"."backordered" <= "stock"."backorder_limit"));