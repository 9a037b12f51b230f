-- What was given back of each payment so far.
UPDATE "payment" p SET "refunded_minor" = r.sum
FROM (SELECT payment_id, sum(amount_minor) AS sum FROM "refund" WHERE status <> 'failed' AND payment_id IS NOT NULL GROUP BY payment_id) r
WHERE r.payment_id = p.id;
--> statement-breakpoint
-- Whoever writes a refund reserves its money: the row of its payment is locked and bounded by `payment_refunded_bounds`.
CREATE FUNCTION refund_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  delta bigint := 0;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.payment_id IS NOT NULL AND OLD.status <> 'failed' THEN delta := delta - OLD.amount_minor; END IF;
  IF TG_OP <> 'DELETE' AND NEW.payment_id IS NOT NULL AND NEW.status <> 'failed' THEN delta := delta + NEW.amount_minor; END IF;
  IF delta <> 0 THEN
    UPDATE "payment" SET "refunded_minor" = "refunded_minor" + delta WHERE id = coalesce(NEW.payment_id, OLD.payment_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER refund_counts AFTER INSERT OR DELETE OR UPDATE OF status, amount_minor ON "refund" FOR EACH ROW EXECUTE FUNCTION refund_counts();
--> statement-breakpoint
-- An order paid to the courier is packed and sent before its money arrives, and given up when nobody took it.
CREATE OR REPLACE FUNCTION order_status_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = OLD.status OR (OLD.status, NEW.status) IN (
    ('pending_payment', 'paid'), ('pending_payment', 'packed'), ('pending_payment', 'cancelled'),
    ('paid', 'packed'), ('paid', 'cancelled'), ('paid', 'refunded'),
    ('packed', 'shipped'), ('packed', 'cancelled'), ('packed', 'refunded'),
    ('shipped', 'delivered'), ('shipped', 'cancelled'), ('shipped', 'refunded'),
    ('delivered', 'refunded'),
    ('cancelled', 'paid'), ('cancelled', 'refunded')
  ) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'order % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
