-- CreateEnum
CREATE TYPE "price_revision_kind" AS ENUM ('created', 'copied', 'edited', 'imported', 'published', 'scheduled', 'archived', 'drafted', 'rolledBack', 'replaced', 'reopened');

-- AlterTable
ALTER TABLE "price_list" ADD COLUMN     "replaces_id" BIGINT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "price_list_revision" (
    "id" BIGSERIAL NOT NULL,
    "price_list_id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "price_revision_kind" NOT NULL,
    "actor_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "fields" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "price_list_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_row_change" (
    "id" BIGSERIAL NOT NULL,
    "revision_id" BIGINT NOT NULL,
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "minimum_quantity" DECIMAL(15,3) NOT NULL,
    "valid_from" TIMESTAMPTZ(3),
    "before_price" DECIMAL(19,4),
    "before_base" INTEGER,
    "before_until" TIMESTAMPTZ(3),
    "after_price" DECIMAL(19,4),
    "after_base" INTEGER,
    "after_until" TIMESTAMPTZ(3),

    CONSTRAINT "price_row_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_percentage_change" (
    "id" BIGSERIAL NOT NULL,
    "revision_id" BIGINT NOT NULL,
    "product_id" BIGINT,
    "category_id" BIGINT,
    "before" DECIMAL(7,4),
    "after" DECIMAL(7,4),

    CONSTRAINT "price_percentage_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "price_list_revision_price_list_id_number_key" ON "price_list_revision"("price_list_id", "number");

-- CreateIndex
CREATE INDEX "price_row_change_revision_id_id_idx" ON "price_row_change"("revision_id", "id");

-- CreateIndex
CREATE INDEX "price_percentage_change_revision_id_idx" ON "price_percentage_change"("revision_id");

-- AddForeignKey
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "price_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_revision" ADD CONSTRAINT "price_list_revision_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_revision" ADD CONSTRAINT "price_list_revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row_change" ADD CONSTRAINT "price_row_change_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "price_list_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row_change" ADD CONSTRAINT "price_row_change_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_percentage_change" ADD CONSTRAINT "price_percentage_change_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "price_list_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_percentage_change" ADD CONSTRAINT "price_percentage_change_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_percentage_change" ADD CONSTRAINT "price_percentage_change_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "price_list" ADD CONSTRAINT "price_list_replaces_another" CHECK (replaces_id <> id);
ALTER TABLE "price_row_change" ADD CONSTRAINT "price_row_change_says_something" CHECK (num_nonnulls(before_price, after_price) > 0);
ALTER TABLE "price_percentage_change" ADD CONSTRAINT "price_percentage_change_one_target" CHECK (num_nonnulls(product_id, category_id) = 1);

-- Append-only, as every ledger: a mistake is rolled back by a new revision.
DO $$
DECLARE fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['price_list_revision', 'price_row_change', 'price_percentage_change'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END $$;
