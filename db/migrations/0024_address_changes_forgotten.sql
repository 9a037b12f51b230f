-- The timeline stays append only; of an entry, what it says of its person may go when the person is erased.
CREATE FUNCTION order_event_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.data = OLD.data - 'before' - 'after' AND to_jsonb(NEW) - 'data' = to_jsonb(OLD) - 'data' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DROP TRIGGER order_event_append_only ON "order_event";
--> statement-breakpoint
CREATE TRIGGER order_event_append_only BEFORE UPDATE ON "order_event" FOR EACH ROW EXECUTE FUNCTION order_event_frozen();
