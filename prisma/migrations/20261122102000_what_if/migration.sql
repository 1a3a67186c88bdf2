-- What publishing a list would change, tried on real documents.
-- CreateEnum
CREATE TYPE "what_if_status" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "what_if_kind" AS ENUM ('order', 'cart', 'quote');

-- CreateEnum
CREATE TYPE "what_if_effect" AS ENUM ('same', 'dearer', 'cheaper', 'lost', 'gained');

-- CreateTable
CREATE TABLE "what_if_run" (
    "id" BIGSERIAL NOT NULL,
    "price_list_id" BIGINT NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" "what_if_status" NOT NULL DEFAULT 'waiting',
    "publish_at" TIMESTAMPTZ(3),
    "tried_at" TIMESTAMPTZ(3),
    "days" INTEGER NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "refusal" JSONB,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "started_by_id" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "what_if_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "what_if_line" (
    "run_id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "what_if_kind" NOT NULL,
    "document_id" BIGINT NOT NULL,
    "document_number" TEXT,
    "company_id" BIGINT,
    "buyer" TEXT,
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "variant_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "gross" BOOLEAN NOT NULL DEFAULT false,
    "price_before" DECIMAL(19,4),
    "base_before" INTEGER,
    "list_before" TEXT,
    "price_after" DECIMAL(19,4),
    "base_after" INTEGER,
    "list_after" TEXT,
    "reason_after" TEXT,
    "net_before" DECIMAL(19,4),
    "net_after" DECIMAL(19,4),
    "cost" DECIMAL(19,4),
    "unit_after" DECIMAL(19,4),
    "unit_cost" DECIMAL(19,4),
    "floor_price" DECIMAL(19,4),
    "effect" "what_if_effect" NOT NULL,
    "below_floor" BOOLEAN NOT NULL DEFAULT false,
    "below_cost" BOOLEAN NOT NULL DEFAULT false,
    "was_below" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "what_if_line_pkey" PRIMARY KEY ("run_id","number")
);

-- CreateIndex
CREATE INDEX "what_if_run_price_list_id_id_idx" ON "what_if_run"("price_list_id", "id");

-- AddForeignKey
ALTER TABLE "what_if_run" ADD CONSTRAINT "what_if_run_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "what_if_line" ADD CONSTRAINT "what_if_line_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "what_if_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "what_if_run"
  ADD CONSTRAINT what_if_run_days CHECK (days BETWEEN 1 AND 3660),
  ADD CONSTRAINT what_if_run_ended CHECK ((finished_at IS NOT NULL) = (status IN ('done', 'failed')));

-- Two clicks make one run.
CREATE UNIQUE INDEX what_if_run_one_at_a_time ON what_if_run (price_list_id) WHERE status IN ('waiting', 'running');
