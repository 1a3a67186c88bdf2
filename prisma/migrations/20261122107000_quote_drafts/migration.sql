-- A request that its buyer has not sent yet is nobody else's business: it is announced when it becomes a request.
DROP TRIGGER announce_new ON "quote";
CREATE TRIGGER announce_new AFTER INSERT ON "quote" FOR EACH ROW
  WHEN (NEW.status <> 'draft') EXECUTE FUNCTION announce_quote();
