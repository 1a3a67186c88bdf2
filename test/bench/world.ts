import type pg from 'pg'
import { withConnection } from '#app/db/connect.server.ts'
import { catalogSteps, type Step } from './world-catalog-sql.ts'
import { peopleSteps } from './world-people-sql.ts'
import { priceSteps } from './world-prices-sql.ts'
import { shapeOf, type WorldSize } from './world-size.ts'

type Tell = (line: string) => void

const mostExclusions = 2_000_000

/**
 * Fills an empty, migrated database with a world of the size, the same for the same size. Triggers are off and the keys
 * of `price_row` are built at the end; needs a superuser. Ends with ANALYZE. In a world of millions of prices they stay
 * without their exclusion of overlaps: building it takes ten times as long as all the rest, and no page reads by it.
 * `more` is put on top of it.
 */
export function buildWorld(
  url: string,
  size: WorldSize,
  tell: Tell = () => undefined,
  more: readonly Step[] = [],
) {
  const shape = shapeOf(size)
  const began = performance.now()
  return withConnection(url, async (client) => {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`)
    await client.query(`SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'`)
    const run = async ({ label, sql }: Step) => {
      await client.query(sql)
      tell(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${label}`)
    }
    for (const step of [...catalogSteps(shape), ...peopleSteps(shape)]) await run(step)
    const keys = await takeKeysOff(client)
    for (const step of priceSteps(shape)) await run(step)
    for (const sql of keys) {
      if (size.priceRows > mostExclusions && sql.includes('EXCLUDE')) continue
      await run({ label: sql.slice(0, 70), sql })
    }
    await run({ label: 'sequences', sql: sequences })
    for (const step of more) await run(step)
    await run({ label: 'analyze', sql: 'VACUUM ANALYZE' })
  })
}

/** Drops the indexes of `price_row` and answers what makes them again, its exclusion of overlaps included. */
async function takeKeysOff(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(`
    SELECT format('ALTER TABLE price_row DROP CONSTRAINT %I', conname) AS drop,
      format('ALTER TABLE price_row ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint WHERE conrelid = 'price_row'::regclass AND contype IN ('p', 'x')
    UNION ALL
    SELECT format('DROP INDEX %I', c.relname), pg_get_indexdef(i.indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = 'price_row'::regclass
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)`)
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ make }) => make)
}

const sequences = `DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['category', 'product', 'variant', 'warehouse', 'payment_terms', 'company', 'segment', 'users', 'orders',
    'price_list', 'agreement', 'catalog'] LOOP
    EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, ''id''), (SELECT max(id) FROM %I))', t, t);
  END LOOP;
END $$`
