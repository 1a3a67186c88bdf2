import { simulatePublishing } from '#app/domain/reports/what-if/simulate-publishing.server.ts'
import type {
  SimulatedDocument,
  SimulatedLine,
  Simulation,
} from '#app/domain/reports/what-if/simulation.ts'
import { granted } from './quotes.ts'

export type WholeSimulation = Simulation & {
  documents: readonly SimulatedDocument[]
  lines: readonly (SimulatedLine & { companyId: string | null })[]
}

/** A simulation with all of its documents at once: a test's world is small. */
export async function simulateWhole(
  asked: Parameters<typeof simulatePublishing>[0],
): Promise<WholeSimulation> {
  let documents: SimulatedDocument[] = []
  const simulation = granted(
    await simulatePublishing(asked, {
      async begin() {
        documents = []
      },
      async take(some) {
        documents.push(...some)
      },
    }),
  )
  const lines = documents.flatMap(({ document: { head }, lines: those }) =>
    those.map((line) => ({ ...line, companyId: head.companyId })),
  )
  return { ...simulation, documents, lines }
}
