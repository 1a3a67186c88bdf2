-- rate-limiter-flexible counts in milliseconds since 1970.
ALTER TABLE "rate_limit" ALTER COLUMN "expire" TYPE BIGINT USING (extract(epoch FROM "expire") * 1000)::bigint;

-- Whoever is invited is no member, and shows no name, until they accept.
ALTER TABLE "contact" ADD COLUMN "accepted_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;

-- An invitation is to one company.
ALTER TABLE "auth_token" ADD COLUMN "company_id" BIGINT;
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;
