CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text,
	"phone" text,
	"name" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"role" text DEFAULT 'customer' NOT NULL,
	"password_hash" text,
	"google_id" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"blocked_at" timestamp with time zone,
	"totp_secret" text,
	"totp_confirmed_at" timestamp with time zone,
	"totp_step" bigint DEFAULT 0 NOT NULL,
	"stripe_customer_id" text,
	"order_sms" boolean DEFAULT false NOT NULL,
	"news_agreed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email"),
	CONSTRAINT "account_phone_unique" UNIQUE("phone"),
	CONSTRAINT "account_google_unique" UNIQUE("google_id"),
	CONSTRAINT "account_role_known" CHECK ("account"."role" in ('customer','support','catalogue_manager','admin')),
	CONSTRAINT "account_reachable" CHECK ("account"."email" is not null or "account"."phone" is not null),
	CONSTRAINT "account_email_lower" CHECK ("account"."email" = lower("account"."email"))
);
--> statement-breakpoint
CREATE TABLE "account_address" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"address" jsonb NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_token" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" text,
	"email" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_token_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "account_token_purpose_known" CHECK ("account_token"."purpose" in ('register','reset_password','change_email','invite'))
);
--> statement-breakpoint
CREATE TABLE "phone_code" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"phone" text NOT NULL,
	"code_hash" text NOT NULL,
	"request_hash" text NOT NULL,
	"account_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phone_code_requestHash_unique" UNIQUE("request_hash"),
	CONSTRAINT "phone_code_attempts_limit" CHECK ("phone_code"."attempts" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "rate_hit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_once" UNIQUE("account_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"version" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"second_factor_at" timestamp with time zone,
	"user_agent" text DEFAULT '' NOT NULL,
	"ip" text DEFAULT '' NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wishlist" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"token_hash" text,
	"share_token" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wishlist_account_unique" UNIQUE("account_id"),
	CONSTRAINT "wishlist_token_unique" UNIQUE("token_hash"),
	CONSTRAINT "wishlist_share_unique" UNIQUE("share_token"),
	CONSTRAINT "wishlist_owned" CHECK ("wishlist"."account_id" is not null or "wishlist"."token_hash" is not null)
);
--> statement-breakpoint
CREATE TABLE "wishlist_item" (
	"id" text PRIMARY KEY NOT NULL,
	"wishlist_id" text NOT NULL,
	"product_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wishlist_item_once" UNIQUE("wishlist_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "cart" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "erase_when_done" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "account_address" ADD CONSTRAINT "account_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_code" ADD CONSTRAINT "phone_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishlist" ADD CONSTRAINT "wishlist_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishlist_item" ADD CONSTRAINT "wishlist_item_wishlist_id_wishlist_id_fk" FOREIGN KEY ("wishlist_id") REFERENCES "public"."wishlist"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishlist_item" ADD CONSTRAINT "wishlist_item_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_staff_idx" ON "account" USING btree ("role") WHERE role <> 'customer';--> statement-breakpoint
CREATE INDEX "account_address_account_idx" ON "account_address" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "account_address_default" ON "account_address" USING btree ("account_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "account_token_account_idx" ON "account_token" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_token_email_idx" ON "account_token" USING btree ("email","purpose");--> statement-breakpoint
CREATE INDEX "account_token_expiry_idx" ON "account_token" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "phone_code_phone_idx" ON "phone_code" USING btree ("phone","created_at");--> statement-breakpoint
CREATE INDEX "phone_code_account_idx" ON "phone_code" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "phone_code_expiry_idx" ON "phone_code" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "rate_hit_key_idx" ON "rate_hit" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "rate_hit_at_idx" ON "rate_hit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "session_account_idx" ON "session" USING btree ("account_id","seen_at");--> statement-breakpoint
CREATE INDEX "session_expiry_idx" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "wishlist_updated_idx" ON "wishlist" USING btree ("updated_at") WHERE account_id is null;--> statement-breakpoint
CREATE INDEX "wishlist_item_product_idx" ON "wishlist_item" USING btree ("product_id");--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cart_account_idx" ON "cart" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cart_account_open" ON "cart" USING btree ("account_id") WHERE ordered_at is null and account_id is not null;--> statement-breakpoint
CREATE INDEX "order_account_idx" ON "order" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "order_erase_idx" ON "order" USING btree ("created_at") WHERE erase_when_done;