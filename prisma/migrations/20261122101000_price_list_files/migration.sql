-- A price list from a file: the run names its list, and keeps what would change until somebody decides.
ALTER TABLE "import_run"
  ADD COLUMN "price_list_id" BIGINT,
  ADD COLUMN "whole_list" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "confirm_dearer" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "import_refusal" ADD COLUMN "parameters" JSONB;

CREATE INDEX "import_run_price_list_id_idx" ON "import_run"("price_list_id");

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_price_list_id_fkey"
  FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TYPE "difference_effect" AS ENUM ('added', 'changed', 'removed');

CREATE TABLE "import_difference" (
    "run_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER,
    "effect" "difference_effect" NOT NULL,
    "name" TEXT NOT NULL,
    "percent" DECIMAL(19,4),
    "change" JSONB NOT NULL,

    CONSTRAINT "import_difference_pkey" PRIMARY KEY ("run_id","position")
);

CREATE INDEX "import_difference_run_id_effect_position_idx" ON "import_difference"("run_id", "effect", "position");

ALTER TABLE "import_difference" ADD CONSTRAINT "import_difference_run_id_fkey"
  FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A buyer's own price list, made as a job and kept for a while.
CREATE TYPE "personal_list_status" AS ENUM ('waiting', 'running', 'done', 'refused', 'failed');
CREATE TYPE "personal_list_format" AS ENUM ('csv', 'xlsx', 'pdf');

CREATE TABLE "personal_price_list" (
    "id" BIGSERIAL NOT NULL,
    "company_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "format" "personal_list_format" NOT NULL,
    "category_slug" TEXT,
    "locale" TEXT NOT NULL,
    "status" "personal_list_status" NOT NULL DEFAULT 'waiting',
    "refusal" TEXT,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "file_name" TEXT,
    "size" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "personal_price_list_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "personal_price_list_part" (
    "list_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "personal_price_list_part_pkey" PRIMARY KEY ("list_id","position")
);

CREATE INDEX "personal_price_list_company_id_id_idx" ON "personal_price_list"("company_id", "id");
CREATE INDEX "personal_price_list_expires_at_idx" ON "personal_price_list"("expires_at");

ALTER TABLE "personal_price_list" ADD CONSTRAINT "personal_price_list_company_id_fkey"
  FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_price_list" ADD CONSTRAINT "personal_price_list_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_price_list_part" ADD CONSTRAINT "personal_price_list_part_list_id_fkey"
  FOREIGN KEY ("list_id") REFERENCES "personal_price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;
