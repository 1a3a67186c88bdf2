import type { TestProject } from 'vitest/node'
import { migratedTemplate, startTestServer, sweep } from './databases.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/** Once a run: the server and the migrated template that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const serverUrl = server.url('postgres')
  project.provide('serverUrl', serverUrl)
  await sweep(serverUrl)
  project.provide('template', await migratedTemplate(serverUrl))
  return server.release
}
