import { expect, test } from 'vitest'
import { startServer } from '#test/setup/server.ts'

test('several processes answer, and one that dies is replaced', async () => {
  const environment = { WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' }
  const server = await startServer({ environment })
  // A connection each: they go to the processes in turn. One that was on its way to a process that died is lost.
  const ask = () =>
    Promise.all(
      Array.from({ length: 8 }, () =>
        fetch(`${server.url}/login`, {
          headers: { connection: 'close' },
          signal: AbortSignal.timeout(5_000),
        }),
      ),
    )
  /** Who has told of an answer since then, once as many as that have: they tell after they have answered. */
  const answering = async (count: number, since: number) => {
    const told = () =>
      server
        .output()
        .slice(since)
        .matchAll(/"pid":(\d+)[^\n]*"\/login"/g)
    const pids = () => [...new Set([...told()].map(([, pid]) => Number(pid)))]
    await expect.poll(() => ask().then(pids, () => [])).toHaveLength(count)
    return pids()
  }
  try {
    const before = await answering(2, 0)
    expect(before).not.toContain(server.process.pid)
    expect((await ask()).map(({ status }) => status)).toEqual(Array(8).fill(200))
    const [victim = 0, survivor] = before
    process.kill(victim, 'SIGKILL')
    await expect.poll(server.output).toContain('it is replaced')
    const after = await answering(2, server.output().length)
    expect(after).toContain(survivor)
    expect(after).not.toContain(victim)
  } finally {
    await server.stop()
  }
  expect(server.process.exitCode).toBe(0)
})

test('one process is enough where it is asked for', async () => {
  const server = await startServer({ environment: { WEB_CONCURRENCY: '1', LOG_LEVEL: 'info' } })
  try {
    expect((await fetch(`${server.url}/login`)).status).toBe(200)
    await expect.poll(server.output).toContain(`"pid":${server.process.pid}`)
  } finally {
    await server.stop()
  }
  expect(server.process.exitCode).toBe(0)
})
