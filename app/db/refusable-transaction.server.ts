import type { Result } from '#app/domain/result.ts'
import { type Transaction, transaction } from './transaction.server.ts'

/**
 * A transaction whose work may refuse at any point: a refusal rolls back what was written before it and is returned as
 * the value it is.
 */
export async function refusableTransaction<Value, Code extends string>(
  work: (tx: Transaction) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const refused: { result?: Result<Value, Code> } = {}
  try {
    return await transaction(async (tx) => {
      const result = await work(tx)
      if (result.ok) return result
      refused.result = result
      throw refused
    })
  } catch (error) {
    if (error === refused && refused.result) return refused.result
    throw error
  }
}
