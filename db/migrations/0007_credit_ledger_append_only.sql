CREATE TRIGGER credit_entry_append_only BEFORE UPDATE ON "credit_entry" FOR EACH ROW EXECUTE FUNCTION append_only();
