CREATE TABLE "cart_credit" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"credit_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_credit_once" UNIQUE("cart_id","credit_id")
);
--> statement-breakpoint
CREATE TABLE "credit" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code_hash" text,
	"ending" text DEFAULT '' NOT NULL,
	"account_id" text,
	"balance_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"expires_at" timestamp with time zone,
	"blocked_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_code_unique" UNIQUE("code_hash"),
	CONSTRAINT "credit_balance_not_negative" CHECK ("credit"."balance_minor" >= 0),
	CONSTRAINT "credit_gift_card_has_code" CHECK (("credit"."kind" = 'gift_card') = ("credit"."code_hash" is not null)),
	CONSTRAINT "credit_kind_known" CHECK ("credit"."kind" in ('gift_card','store_credit'))
);
--> statement-breakpoint
CREATE TABLE "credit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"credit_id" text NOT NULL,
	"delta_minor" bigint NOT NULL,
	"reason" text NOT NULL,
	"order_id" text,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_entry_reason_known" CHECK ("credit_entry"."reason" in ('issued','spent','returned','adjusted')),
	CONSTRAINT "credit_entry_direction" CHECK (case "credit_entry"."reason" when 'spent' then "credit_entry"."delta_minor" < 0 and "credit_entry"."order_id" is not null
        when 'returned' then "credit_entry"."delta_minor" > 0 and "credit_entry"."order_id" is not null else "credit_entry"."delta_minor" <> 0 end)
);
--> statement-breakpoint
CREATE TABLE "cart_code" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"promotion_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_code_once" UNIQUE("cart_id","promotion_id")
);
--> statement-breakpoint
CREATE TABLE "order_discount" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"promotion_id" text,
	"label" text NOT NULL,
	"code" text,
	"goods_minor" bigint NOT NULL,
	"shipping_minor" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "order_discount_position" UNIQUE("order_id","position"),
	CONSTRAINT "order_discount_not_negative" CHECK (least("order_discount"."goods_minor", "order_discount"."shipping_minor") >= 0)
);
--> statement-breakpoint
CREATE TABLE "promotion" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"code" text,
	"kind" text NOT NULL,
	"bps" integer,
	"amount_minor" bigint,
	"currency" char(3) NOT NULL,
	"buy_quantity" integer,
	"get_quantity" integer,
	"scope" text DEFAULT 'order' NOT NULL,
	"minimum_minor" bigint,
	"starts_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"usage_limit" integer,
	"customer_limit" integer,
	"used_count" integer DEFAULT 0 NOT NULL,
	"exclusive" boolean DEFAULT false NOT NULL,
	"switched_off_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotion_code_unique" UNIQUE("code"),
	CONSTRAINT "promotion_code_upper" CHECK ("promotion"."code" = upper("promotion"."code")),
	CONSTRAINT "promotion_kind_filled" CHECK (coalesce(case "promotion"."kind"
        when 'percentage' then "promotion"."bps" between 1 and 10000
        when 'fixed' then "promotion"."amount_minor" > 0
        when 'buy_get' then "promotion"."bps" between 1 and 10000 and "promotion"."buy_quantity" > 0 and "promotion"."get_quantity" > 0
        when 'free_shipping' then "promotion"."scope" = 'order' end, false)),
	CONSTRAINT "promotion_scope_known" CHECK ("promotion"."scope" in ('order','category','product')),
	CONSTRAINT "promotion_ends_after_start" CHECK ("promotion"."ends_at" > "promotion"."starts_at"),
	CONSTRAINT "promotion_limits_positive" CHECK (least("promotion"."usage_limit", "promotion"."customer_limit", "promotion"."minimum_minor") > 0),
	CONSTRAINT "promotion_used_within_limit" CHECK ("promotion"."used_count" between 0 and coalesce("promotion"."usage_limit", 2147483647))
);
--> statement-breakpoint
CREATE TABLE "promotion_redemption" (
	"id" text PRIMARY KEY NOT NULL,
	"promotion_id" text NOT NULL,
	"order_id" text NOT NULL,
	"released_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotion_redemption_once" UNIQUE("promotion_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "promotion_target" (
	"id" text PRIMARY KEY NOT NULL,
	"promotion_id" text NOT NULL,
	"product_id" text,
	"category_id" text,
	"given" boolean DEFAULT false NOT NULL,
	CONSTRAINT "promotion_target_once" UNIQUE NULLS NOT DISTINCT("promotion_id","given","product_id","category_id"),
	CONSTRAINT "promotion_target_one" CHECK (num_nonnulls("promotion_target"."product_id", "promotion_target"."category_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "tax_category" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "shipping_method" text DEFAULT 'courier' NOT NULL;--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "shipping_method_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "credit_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cart_credit" ADD CONSTRAINT "cart_credit_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_credit" ADD CONSTRAINT "cart_credit_credit_id_credit_id_fk" FOREIGN KEY ("credit_id") REFERENCES "public"."credit"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit" ADD CONSTRAINT "credit_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_credit_id_credit_id_fk" FOREIGN KEY ("credit_id") REFERENCES "public"."credit"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_code" ADD CONSTRAINT "cart_code_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_code" ADD CONSTRAINT "cart_code_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_discount" ADD CONSTRAINT "order_discount_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_discount" ADD CONSTRAINT "order_discount_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_redemption" ADD CONSTRAINT "promotion_redemption_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_redemption" ADD CONSTRAINT "promotion_redemption_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_target" ADD CONSTRAINT "promotion_target_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_target" ADD CONSTRAINT "promotion_target_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_target" ADD CONSTRAINT "promotion_target_category_id_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cart_credit_credit_idx" ON "cart_credit" USING btree ("credit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_account_one" ON "credit" USING btree ("account_id") WHERE kind = 'store_credit';--> statement-breakpoint
CREATE INDEX "credit_created_idx" ON "credit" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "credit_entry_credit_idx" ON "credit_entry" USING btree ("credit_id","created_at");--> statement-breakpoint
CREATE INDEX "credit_entry_order_idx" ON "credit_entry" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "cart_code_promotion_idx" ON "cart_code" USING btree ("promotion_id");--> statement-breakpoint
CREATE INDEX "order_discount_promotion_idx" ON "order_discount" USING btree ("promotion_id");--> statement-breakpoint
CREATE INDEX "promotion_automatic_idx" ON "promotion" USING btree ("starts_at") WHERE code is null and switched_off_at is null;--> statement-breakpoint
CREATE INDEX "promotion_redemption_order_idx" ON "promotion_redemption" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "promotion_target_product_idx" ON "promotion_target" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "promotion_target_category_idx" ON "promotion_target" USING btree ("category_id");--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_tax_category_known" CHECK ("product"."tax_category" in ('standard','reduced','zero'));--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_credit_within_total" CHECK ("order"."credit_minor" between 0 and "order"."total_minor");