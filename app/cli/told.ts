import { isOperatorError } from '#app/operator-error.ts'

/** What the operator can mend is told in one line, anything else with its stack; the exit code is 1. */
export async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    const words = isOperatorError(error) ? error.message : error instanceof Error && error.stack
    process.stderr.write(`${words || String(error)}\n`)
  }
}
