-- The staff's list of customers finds a part of an address, a name or a phone.
CREATE INDEX "account_email_trgm_idx" ON "account" USING gin ("email" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "account_name_trgm_idx" ON "account" USING gin ("name" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "account_phone_trgm_idx" ON "account" USING gin ("phone" gin_trgm_ops);
