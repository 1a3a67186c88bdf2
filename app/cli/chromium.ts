import { accessSync, constants } from 'node:fs'
import { env } from '#app/env.server.ts'

const usual = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/homebrew/bin']

/** The browser for the journeys: CHROMIUM_PATH, else the system's. Nothing downloads one. */
export function findChromium(): string | undefined {
  const candidates = folders.flatMap((folder) => usual.map((name) => `${folder}/${name}`))
  const paths = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : candidates
  return paths.find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
