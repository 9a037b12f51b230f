-- What was issued stays as it was issued. Only the people of an invoice may go, when they are erased.
CREATE FUNCTION document_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.data = OLD.data || '{"people": []}'::jsonb
    AND to_jsonb(NEW) - 'data' = to_jsonb(OLD) - 'data' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is issued and cannot be changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER invoice_frozen BEFORE UPDATE OR DELETE ON "invoice" FOR EACH ROW EXECUTE FUNCTION document_frozen();
--> statement-breakpoint
CREATE TRIGGER credit_note_frozen BEFORE UPDATE OR DELETE ON "credit_note" FOR EACH ROW EXECUTE FUNCTION document_frozen();
