-- The newest page of all orders is read from the index instead of sorting them all.
DROP INDEX "orders_ordered_on_idx";
CREATE INDEX "orders_ordered_on_id_idx" ON "orders"("ordered_on", "id");
