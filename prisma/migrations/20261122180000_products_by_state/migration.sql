-- The list of products sorted by state reads a page from the index.
CREATE INDEX "product_status_id_idx" ON "product"("status", "id");
