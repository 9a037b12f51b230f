CREATE TABLE "upload" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"purpose" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"return_id" text,
	"pathname" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"refused_at" timestamp with time zone,
	"refused_note" text DEFAULT '' NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "upload_pathname_unique" UNIQUE("pathname"),
	CONSTRAINT "upload_status_known" CHECK ("upload"."status" in ('pending','stored','dropped')),
	CONSTRAINT "upload_purpose_known" CHECK ("upload"."purpose" in ('transfer_proof','return_photo')),
	CONSTRAINT "upload_photo_has_return" CHECK ("upload"."status" <> 'stored' or ("upload"."purpose" = 'return_photo') = ("upload"."return_id" is not null)),
	CONSTRAINT "upload_refused_is_proof" CHECK ("upload"."refused_at" is null or "upload"."purpose" = 'transfer_proof'),
	CONSTRAINT "upload_bytes_positive" CHECK ("upload"."bytes" > 0)
);
--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_order_id_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_return_id_return_request_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_request"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upload_order_idx" ON "upload" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE INDEX "upload_return_idx" ON "upload" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "upload_open_idx" ON "upload" USING btree ("created_at") WHERE status <> 'stored';