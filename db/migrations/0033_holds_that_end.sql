ALTER TABLE "payment" ADD COLUMN "capture_refusals" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "voiding_at" timestamp with time zone;