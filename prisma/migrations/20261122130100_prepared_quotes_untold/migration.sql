-- Nor is it announced: the first that anybody hears of it is the offer.
DROP TRIGGER announce_new ON "quote";
CREATE TRIGGER announce_new AFTER INSERT ON "quote" FOR EACH ROW
  WHEN (NEW.status NOT IN ('draft', 'prepared', 'discarded')) EXECUTE FUNCTION announce_quote();
DROP TRIGGER announce_change ON "quote";
CREATE TRIGGER announce_change AFTER UPDATE OF status ON "quote" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status NOT IN ('prepared', 'discarded'))
  EXECUTE FUNCTION announce_quote();
