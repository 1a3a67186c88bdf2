-- What a published list stops: lines that leave their break or are refused, documents that can no longer be ordered.
ALTER TABLE "what_if_line" ADD COLUMN "from_before" DECIMAL(15,3),
ADD COLUMN "from_after" DECIMAL(15,3),
ADD COLUMN "refused_after" TEXT;

CREATE TABLE "what_if_document" (
    "run_id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "what_if_kind" NOT NULL,
    "document_id" BIGINT NOT NULL,
    "document_number" TEXT,
    "company_id" BIGINT,
    "buyer" TEXT,
    "lines" INTEGER NOT NULL,
    "lost" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "was_stopped" BOOLEAN NOT NULL,
    "limit_code" TEXT,
    "limit_amount" DECIMAL(19,4),
    "limit_difference" DECIMAL(19,4),
    "net_before" DECIMAL(19,4) NOT NULL,
    "net_after" DECIMAL(19,4) NOT NULL,

    CONSTRAINT "what_if_document_pkey" PRIMARY KEY ("run_id","number")
);

ALTER TABLE "what_if_document" ADD CONSTRAINT "what_if_document_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "what_if_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Something stops it.
ALTER TABLE "what_if_document" ADD CONSTRAINT what_if_document_stopped CHECK (lost > 0 OR refused > 0 OR limit_code IS NOT NULL);
