CREATE TABLE "stock_request" (
	"id" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_request_once" UNIQUE("variant_id","email")
);
--> statement-breakpoint
ALTER TABLE "stock_movement" DROP CONSTRAINT "stock_movement_reason_known";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "stock_mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_movement" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_request" ADD CONSTRAINT "stock_request_variant_id_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stock_request_email_idx" ON "stock_request" USING btree ("email");--> statement-breakpoint
CREATE INDEX "stock_request_created_idx" ON "stock_request" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_low_threshold_not_negative" CHECK ("stock"."low_threshold" >= 0);--> statement-breakpoint
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_reason_known" CHECK ("stock_movement"."reason" in ('opening','sale','return','received','counted','damaged','write_off','adjustment'));