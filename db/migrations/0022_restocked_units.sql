ALTER TABLE "return_request" DROP CONSTRAINT "return_request_status_known";--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "restocked_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_restocked_bounds" CHECK ("order_line"."restocked_quantity" between 0 and "order_line"."quantity");--> statement-breakpoint
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_status_known" CHECK ("return_request"."status" in ('requested','approved','refused','received','refunded','closed'));