CREATE TABLE "order_edit" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"removed" jsonb NOT NULL,
	"added" jsonb NOT NULL,
	"difference_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"actor" text NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "order_edit_status_known" CHECK ("order_edit"."status" in ('waiting','applied','cancelled','expired')),
	CONSTRAINT "order_edit_kind_known" CHECK ("order_edit"."kind" in ('unpaid','even','refund','charge')),
	CONSTRAINT "order_edit_kind_fits" CHECK (case "order_edit"."kind" when 'charge' then "order_edit"."difference_minor" > 0 and "order_edit"."expires_at" is not null
        when 'refund' then "order_edit"."difference_minor" < 0 when 'even' then "order_edit"."difference_minor" = 0 else true end
        and ("order_edit"."kind" = 'charge' or "order_edit"."status" = 'applied')),
	CONSTRAINT "order_edit_ended" CHECK (("order_edit"."status" = 'waiting') = ("order_edit"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "edit_id" text;--> statement-breakpoint
ALTER TABLE "order_edit" ADD CONSTRAINT "order_edit_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_edit_order_idx" ON "order_edit" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_edit_one_waiting" ON "order_edit" USING btree ("order_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "order_edit_expiry_idx" ON "order_edit" USING btree ("expires_at") WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_edit_id_order_edit_id_fk" FOREIGN KEY ("edit_id") REFERENCES "public"."order_edit"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_edit_idx" ON "payment" USING btree ("edit_id");