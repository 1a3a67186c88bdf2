import { parseArgs } from 'node:util'
import { operatorError } from '#app/operator-error.ts'
import { isWorldName, type WorldName, worldSizes } from './world-size.ts'

export type BenchArguments = { size: WorldName; ratio: boolean; seconds: number }

/** `npm run bench -- --size small|medium|wide|reference --ratio --seconds 4` */
export function benchArguments(): BenchArguments {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'medium' },
      ratio: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '4' },
    },
  })
  if (!isWorldName(values.size))
    throw operatorError(`--size is one of ${Object.keys(worldSizes).join(', ')}.`)
  return { size: values.size, ratio: values.ratio, seconds: Number(values.seconds) }
}
