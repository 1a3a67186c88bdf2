import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from '#app/db/embedded/place.server.ts'
import { childEnvironment } from '#app/env.server.ts'

type Options = { environment?: Record<string, string>; quiet?: boolean }
type Outcome = { ok: boolean; output: string }

/** Runs a program of node_modules/.bin in the checkout; its output is shown, or kept back and returned. */
export function runTool(name: string, args: string[], options: Options = {}): Promise<Outcome> {
  return run(join(checkout, 'node_modules/.bin', name), args, options)
}

/** Runs one of our own TypeScript files as a process of its own, its output kept back. */
export function runScript(file: string, environment: Record<string, string>): Promise<Outcome> {
  return run(process.execPath, ['--import', 'tsx', file], { environment, quiet: true })
}

function run(program: string, args: string[], { environment = {}, quiet = false }: Options) {
  return new Promise<Outcome>((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: checkout,
      env: childEnvironment(environment),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk
      })
    child.once('error', reject)
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}
