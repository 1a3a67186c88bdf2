-- Lists that are sorted by these read a page from the index instead of sorting everything.
CREATE INDEX "product_by_name" ON "product" (search_form("name"), "id");
CREATE INDEX "payment_value_on_id_idx" ON "payment"("value_on", "id");
