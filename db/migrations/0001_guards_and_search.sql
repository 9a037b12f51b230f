CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE RESTRICT;
--> statement-breakpoint
-- Letters that people type for one another: ё as е, and Kyrgyz ө ү ң as о у н.
CREATE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(lower(value), 'ёөүң', 'еоун')
$$;
--> statement-breakpoint
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language WHEN 'ru' THEN 'pg_catalog.russian'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig ELSE 'pg_catalog.simple'::regconfig END
$$;
--> statement-breakpoint
ALTER TABLE "product_translation" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector(search_config("language"), fold_text("title")), 'A') ||
  setweight(to_tsvector(search_config("language"), fold_text("summary")), 'B') ||
  setweight(to_tsvector(search_config("language"), fold_text("description")), 'C')
) STORED;
--> statement-breakpoint
CREATE INDEX "product_translation_search_idx" ON "product_translation" USING gin ("search");
--> statement-breakpoint
CREATE INDEX "product_translation_title_trgm_idx" ON "product_translation" USING gin (fold_text("title") gin_trgm_ops);
--> statement-breakpoint
-- An order moves only along its transition table; `lib/orders/order.ts` has the same list.
CREATE FUNCTION order_status_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = OLD.status OR (OLD.status, NEW.status) IN (
    ('pending_payment', 'paid'), ('pending_payment', 'cancelled'),
    ('paid', 'packed'), ('paid', 'cancelled'), ('paid', 'refunded'),
    ('packed', 'shipped'), ('packed', 'refunded'),
    ('shipped', 'delivered'), ('shipped', 'refunded'),
    ('delivered', 'refunded'),
    ('cancelled', 'paid'), ('cancelled', 'refunded')
  ) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'order % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER order_status_guard BEFORE UPDATE OF status ON "order" FOR EACH ROW EXECUTE FUNCTION order_status_guard();
--> statement-breakpoint
-- The ledger and the timeline are append only.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE ON "stock_movement" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER order_event_append_only BEFORE UPDATE ON "order_event" FOR EACH ROW EXECUTE FUNCTION append_only();
