DROP TABLE "draft_order" CASCADE;--> statement-breakpoint
DROP TABLE "order_edit" CASCADE;--> statement-breakpoint
DROP TABLE "transfer_proof" CASCADE;--> statement-breakpoint
ALTER TABLE "payment" DROP COLUMN "purpose";