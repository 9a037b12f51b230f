CREATE TABLE "dispute" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"provider_dispute_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dispute_once" UNIQUE("provider","provider_dispute_id"),
	CONSTRAINT "dispute_status_known" CHECK ("dispute"."status" in ('needs_response','under_review','won','lost')),
	CONSTRAINT "dispute_amount_positive" CHECK ("dispute"."amount_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "payment" DROP CONSTRAINT "payment_status_known";--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_payment_idx" ON "dispute" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "dispute_open_idx" ON "dispute" USING btree ("opened_at") WHERE status in ('needs_response','under_review');--> statement-breakpoint
CREATE UNIQUE INDEX "payment_one_live" ON "payment" USING btree ("order_id") WHERE status in ('starting','open','capturing');--> statement-breakpoint
ALTER TABLE "refund" ADD CONSTRAINT "refund_provider_refund" UNIQUE("provider","provider_refund_id");--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_status_known" CHECK ("payment"."status" in ('starting','open','capturing','captured','failed','cancelled'));