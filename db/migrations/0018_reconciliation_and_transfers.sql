CREATE TABLE "reconciliation_issue" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"order_id" text,
	"provider_payment_id" text,
	"ours_minor" bigint,
	"theirs_minor" bigint,
	"currency" text NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolution" text,
	"resolved_by" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "reconciliation_issue_once" UNIQUE("kind","provider","subject"),
	CONSTRAINT "reconciliation_issue_kind_known" CHECK ("reconciliation_issue"."kind" in ('payment_unknown','amount_differs','payment_missing','payment_unsettled','refund_differs','refund_stuck')),
	CONSTRAINT "reconciliation_issue_ended" CHECK (("reconciliation_issue"."resolved_at" is null) = ("reconciliation_issue"."resolution" is null))
);
--> statement-breakpoint
CREATE TABLE "reconciliation_mark" (
	"provider" text PRIMARY KEY NOT NULL,
	"through" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfer_proof" (
	"id" text PRIMARY KEY NOT NULL,
	"payment_id" text NOT NULL,
	"path" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transfer_proof_path_unique" UNIQUE("path"),
	CONSTRAINT "transfer_proof_status_known" CHECK ("transfer_proof"."status" in ('waiting','approved','refused')),
	CONSTRAINT "transfer_proof_size" CHECK ("transfer_proof"."bytes" between 1 and 8388608)
);
--> statement-breakpoint
ALTER TABLE "reconciliation_issue" ADD CONSTRAINT "reconciliation_issue_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_proof" ADD CONSTRAINT "transfer_proof_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reconciliation_issue_open_idx" ON "reconciliation_issue" USING btree ("first_seen_at") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "reconciliation_issue_order_idx" ON "reconciliation_issue" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "transfer_proof_payment_idx" ON "transfer_proof" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "transfer_proof_waiting_idx" ON "transfer_proof" USING btree ("created_at") WHERE status = 'waiting';