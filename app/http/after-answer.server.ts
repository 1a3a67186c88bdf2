import { once } from '#app/once.server.ts'

const running = once('after-answer', () => new Set<Promise<unknown>>())

/**
 * Work whose duration the answer must not show: whether an address has an account, for one. The answer goes out first;
 * what fails is told to `onError`.
 */
export function afterAnswer(work: () => Promise<void>, onError: (error: unknown) => void): void {
  const done = new Promise((resolve) => setImmediate(resolve))
    .then(work)
    .catch(onError)
    .finally(() => running.delete(done))
  running.add(done)
}

/** Before the database closes, and before a test looks. */
export async function settleAnswers(): Promise<void> {
  await Promise.all(running)
}
