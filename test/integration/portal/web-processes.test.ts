import { expect, test } from 'vitest'
import { startServer } from '#test/setup/server.ts'

test('several processes answer, and one that dies is replaced', { timeout: 120_000 }, async () => {
  const environment = { WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' }
  const server = await startServer({ environment })
  const answering = async () => {
    const last = server.output().length
    // A connection each: they go to the processes in turn. One that was on its way to a process that died is lost.
    const asked = Array.from({ length: 8 }, () =>
      fetch(`${server.url}/login`, {
        headers: { connection: 'close' },
        signal: AbortSignal.timeout(5_000),
      }),
    )
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    const pids = server
      .output()
      .slice(last)
      .matchAll(/"pid":(\d+)[^\n]*"\/login"/g)
    return { statuses: new Set(statuses), pids: [...new Set([...pids].map(([, pid]) => pid))] }
  }
  const both = async () => (await answering().catch(() => undefined))?.pids.length
  try {
    await expect.poll(both, { timeout: 10_000 }).toBe(2)
    const before = await answering()
    expect(before.statuses).toEqual(new Set([200]))
    expect(before.pids).not.toContain(String(server.process.pid))
    const [victim, survivor] = before.pids
    process.kill(Number(victim), 'SIGKILL')
    await expect.poll(both, { timeout: 20_000 }).toBe(2)
    const after = await answering()
    expect(after.pids).toContain(survivor)
    expect(after.pids).not.toContain(victim)
    expect(server.output()).toContain('it is replaced')
  } finally {
    await server.stop()
  }
  expect(server.process.exitCode).toBe(0)
})

test('one process is enough where it is asked for', { timeout: 120_000 }, async () => {
  const server = await startServer({ environment: { WEB_CONCURRENCY: '1', LOG_LEVEL: 'info' } })
  try {
    expect((await fetch(`${server.url}/login`)).status).toBe(200)
    await expect.poll(server.output).toContain(`"pid":${server.process.pid}`)
  } finally {
    await server.stop()
  }
  expect(server.process.exitCode).toBe(0)
})
