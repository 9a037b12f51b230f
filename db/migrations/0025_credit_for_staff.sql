ALTER TABLE "credit" ADD COLUMN "blocked_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "credit" ADD COLUMN "recipient" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "credit_ending_idx" ON "credit" USING btree ("ending") WHERE kind = 'gift_card';