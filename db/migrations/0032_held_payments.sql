ALTER TABLE "payment" DROP CONSTRAINT "payment_status_known";--> statement-breakpoint
DROP INDEX "payment_one_live";--> statement-breakpoint
ALTER TABLE "order" ADD COLUMN "authorized_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "capture" text DEFAULT 'automatic' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "authorized_minor" bigint;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "authorized_until" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_one_live" ON "payment" USING btree ("order_id") WHERE status in ('starting','open','authorized','capturing');--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_capture_known" CHECK ("payment"."capture" in ('automatic','manual'));--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_within_authorized" CHECK ("payment"."authorized_minor" is null or "payment"."amount_minor" <= "payment"."authorized_minor");--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_authorized_is_known" CHECK ("payment"."status" <> 'authorized' or ("payment"."authorized_minor" is not null and "payment"."authorized_until" is not null and "payment"."provider_payment_id" is not null));--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_status_known" CHECK ("payment"."status" in ('starting','open','authorized','capturing','captured','voiding','failed','cancelled'));