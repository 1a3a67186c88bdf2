-- Several files may belong to one import; their bytes live beside the run, not in it.
ALTER TYPE "import_status" ADD VALUE 'checking' BEFORE 'previewed';

ALTER TABLE "import_run" DROP COLUMN "content", DROP COLUMN "mapping", ADD COLUMN "mapping" JSONB;

CREATE TABLE "import_file" (
    "id" BIGSERIAL NOT NULL,
    "run_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "import_file_run_id_name_key" ON "import_file"("run_id", "name");

ALTER TABLE "import_file" ADD CONSTRAINT "import_file_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
