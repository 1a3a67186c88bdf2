import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { log } from '#app/http/log.server.ts'
import type { Lifecycle } from '#app/jobs/lifecycle.server.ts'
import { operatorError } from '#app/operator-error.ts'
import type { Portal } from '#app/server.ts'

const program = fileURLToPath(new URL('./web-process.ts', import.meta.url))

/** A process that dies is replaced, but not more often than this. */
const pause = 1_000

/** Longer than a process takes to drain. */
const patience = 15_000

/**
 * Answers requests with several processes that share the port. This one runs the jobs, so that a large import or a long
 * document holds up no page, and replaces a process that dies.
 */
export async function serveByProcesses(lifecycle: Lifecycle, count: number): Promise<Portal> {
  cluster.setupPrimary({ exec: program })
  const web = { stopping: false, workers: new Set<Worker>() }
  const start = async (): Promise<number> => {
    const worker = cluster.fork()
    web.workers.add(worker)
    // Also while it starts: one that does not come up is tried again.
    worker.once('exit', (code, signal) => {
      web.workers.delete(worker)
      if (web.stopping) return
      log.error({ pid: worker.process.pid, code, signal }, 'a web process died: it is replaced')
      setTimeout(() => web.stopping || start().catch(() => undefined), pause)
    })
    return listening(worker)
  }
  const ports = await Promise.all(Array.from({ length: count }, start))
  return {
    port: ports[0] ?? 0,
    async stop() {
      web.stopping = true
      await Promise.all([...web.workers].map(stopped))
      await lifecycle.stop()
    },
  }
}

/** The port that it listens on; what kept it from listening it has told by itself. */
async function listening(worker: Worker): Promise<number> {
  const died = once(worker, 'exit').then(() => {
    throw operatorError('A process that answers requests did not start.')
  })
  const [{ port }] = await Promise.race([once(worker, 'listening'), died])
  return port
}

async function stopped(worker: Worker): Promise<void> {
  if (worker.isDead()) return
  const gone = once(worker, 'exit')
  worker.send('stop')
  // One that is just starting may not hear it.
  const cut = setTimeout(() => worker.process.kill('SIGKILL'), patience)
  await gone
  clearTimeout(cut)
}
