import { migrate } from '#app/db/migrate.server.ts'
import { type OpenDatabase, openDatabase } from '#app/db/open.server.ts'
import { env } from '#app/env.server.ts'
import { type Portal, type PortalParts, requireFreePort, servePortal } from '#app/server.ts'
import { prepareWorld } from './first-start.ts'
import { say } from './say.ts'
import { untilSignal } from './until-signal.ts'
import { serveByProcesses } from './web-processes.ts'

type Steps = { prepare: () => Promise<void>; load: () => Promise<PortalParts> }

/** Starts everything, waits to be told to stop, and stops it in reverse: requests, jobs, and last the database. */
export async function runPortal({ prepare, load }: Steps): Promise<void> {
  await requireFreePort(env.PORT)
  const signal = untilSignal()
  let database: OpenDatabase | undefined
  let portal: Portal | undefined
  try {
    database = await openDatabase()
    await migrate(database.url)
    await prepare()
    const welcome = await prepareWorld(database)
    portal = await serve(await load())
    for (const line of [...database.notes, ...welcome, addressLine(portal.port)]) say(line)
    const unwatch = database.watch()
    await signal
    unwatch()
    say('Stopping ...')
  } finally {
    await portal?.stop()
    await database?.close()
  }
}

/** The jobs run before the first request. */
async function serve(parts: PortalParts): Promise<Portal> {
  await parts.lifecycle.startJobs()
  return parts.development || env.WEB_CONCURRENCY === 1
    ? servePortal(parts)
    : serveByProcesses(parts.lifecycle, env.WEB_CONCURRENCY)
}

function addressLine(port: number): string {
  const here = env.APP_URL.endsWith(`:${env.PORT}`) ? `http://localhost:${port}` : env.APP_URL
  return `Angro is ready at ${here} (Ctrl-C stops it)`
}
