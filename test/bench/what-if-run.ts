import { say } from '#app/cli/say.ts'
import { told } from '#app/cli/told.ts'
import { withConnection } from '#app/db/connect.server.ts'
import { countStatements } from '#app/db/statement-count.server.ts'
import { runWhatIf } from '#app/domain/reports/what-if/run-what-if.server.ts'
import { env } from '#app/env.server.ts'
import { now } from '#app/http/clock.server.ts'

/** The job as the portal runs it, in the world of contracts: what it takes from beginning to end. */
await told(async () => {
  const id = await withConnection(env.DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO what_if_run (price_list_id, revision, days) SELECT id, revision, 90 FROM price_list WHERE code = 'DRAFT' RETURNING id`,
    )
    return BigInt(rows[0]?.id ?? 0)
  })
  const atRest = process.memoryUsage.rss()
  let peak = atRest
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const count = { statements: 0, texts: [] }
  await countStatements(count, () => runWhatIf(id, now))
  const seconds = (performance.now() - began) / 1000
  const ownSeconds = process.cpuUsage(cpu).user / 1e6
  clearInterval(watch)
  const [found] = await withConnection(env.DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `SELECT r.status, (SELECT count(*) FROM what_if_line l WHERE l.run_id = r.id) AS lines,
        (SELECT count(DISTINCT l.company_id) FROM what_if_line l WHERE l.run_id = r.id) AS companies,
        (SELECT count(*) FROM what_if_line l WHERE l.run_id = r.id AND l.effect <> 'same') AS moved,
        (SELECT count(*) FROM what_if_document d WHERE d.run_id = r.id) AS stopped
      FROM what_if_run r WHERE r.id = ${id}`,
    )
    return rows
  })
  say(
    `${found?.status}: ${found?.lines} lines of ${found?.companies} companies, ${found?.moved} move, ${found?.stopped} documents stop`,
  )
  say(
    `${seconds.toFixed(1)} s (${ownSeconds.toFixed(1)} s of our own work), ${count.statements} statements`,
  )
  say(`peak ${Math.round(peak / 1e6)} MB, ${Math.round((peak - atRest) / 1e6)} MB above rest`)
})
process.exit()
