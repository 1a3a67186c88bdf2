import { ensureGenerated } from './build.ts'
import { say } from './say.ts'
import { schemaDrift } from './schema-drift.ts'
import { told } from './told.ts'
import { runTool } from './tool.ts'

type Check = { name: string; run: () => Promise<{ ok: boolean; output: string }> }

const tool = (name: string, tool: string, ...args: string[]): Check => ({
  name,
  run: () => runTool(tool, args, { quiet: true }),
})

const checks: Check[] = [
  tool('format and lint', 'biome', 'check', '.'),
  tool('types', 'tsc', '--noEmit', '-p', '.'),
  tool(
    'boundaries',
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    'app',
    'pricing',
    'prisma',
    'test',
  ),
  tool('dead code', 'knip'),
  { name: 'schema and migrations agree', run: schemaDrift },
]

/** `npm run check`: what a tool can see without running the product. Every check runs; the failed ones are shown. */
await told(async () => {
  await ensureGenerated()
  // At once: the compiler alone leaves a core idle.
  const outcomes = await Promise.all(
    checks.map(async ({ name, run }) => ({ name, ...(await run()) })),
  )
  for (const { name, ok, output } of outcomes) {
    say(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
    if (ok) continue
    say(output.trim())
    process.exitCode = 1
  }
})
