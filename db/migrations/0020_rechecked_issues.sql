ALTER TABLE "reconciliation_issue" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "reconciliation_issue_check_idx" ON "reconciliation_issue" USING btree ("checked_at" NULLS FIRST) WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "refund_failed_idx" ON "refund" USING btree ("created_at") WHERE status = 'failed';