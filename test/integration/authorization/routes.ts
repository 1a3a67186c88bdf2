import { readdirSync } from 'node:fs'
import { accountRoutes } from './account-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import type { RouteRow } from './route-row.ts'
import { shopRoutes } from './shop-routes.ts'

/** Route x role: who gets in where. Every route file has its row. */
export const routes: Record<string, RouteRow> = { ...shopRoutes, ...accountRoutes, ...deskRoutes }

/** Shows the parts of the interface with invented values to whoever develops them: no record, no permission. */
export const withoutRecords = [
  'dev.components.tsx',
  // Nothing is there, for anyone whom the surface admits.
  '_account.account.$.tsx',
  '_shop.$.tsx',
  'desk.$.tsx',
]

export const routeFiles = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .sort()

/** Without a page of its own: it answers with a file or a redirect. */
export const isResource = (file: string) => file.endsWith('.ts')
