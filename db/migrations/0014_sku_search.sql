-- The staff's list of stock finds a part of a SKU.
CREATE INDEX "variant_sku_trgm_idx" ON "variant" USING gin ("sku" gin_trgm_ops);
