/**
 * Which folder may import which. A rule's `comment` is what a contributor reads when it fails.
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Areas of the business, lowest first: an area may use itself and those it lists, never the ones above. */
const areas = {
  companies: [],
  catalog: ['companies'],
  prices: ['companies', 'catalog'],
  inventory: ['catalog'],
  credit: ['companies'],
  carts: ['companies', 'catalog', 'prices', 'inventory'],
  quotes: ['companies', 'catalog', 'prices', 'inventory', 'carts'],
  orders: ['companies', 'catalog', 'prices', 'inventory', 'credit', 'carts', 'quotes'],
  fulfilment: ['companies', 'catalog', 'inventory', 'orders'],
  billing: ['companies', 'credit', 'orders', 'fulfilment'],
  imports: ['companies', 'catalog', 'prices', 'inventory', 'orders', 'billing'],
  reports: [
    'companies',
    'catalog',
    'prices',
    'inventory',
    'credit',
    'carts',
    'quotes',
    'orders',
    'fulfilment',
    'billing',
  ],
}

const areaRules = Object.entries(areas).map(([area, lower]) => ({
  name: `${area}-uses-only-lower-areas`,
  severity: 'error',
  comment: `app/domain/${area} may use ${[area, ...lower].join(', ')} and nothing above. A step that spans areas lives in the highest one it touches.`,
  from: { path: `^app/domain/${area}/` },
  to: { path: '^app/domain/[^/]+/', pathNot: `^app/domain/(${[area, ...lower].join('|')})/` },
}))

export default {
  forbidden: [
    ...areaRules,
    {
      name: 'pricing-is-pure',
      severity: 'error',
      comment: 'pricing/ uses decimal.js and itself: no database, no React, no Node, no app code.',
      from: { path: '^pricing/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^pricing/', '^node_modules/decimal\\.js/'] },
    },
    {
      name: 'one-decimal',
      severity: 'error',
      comment:
        'Import Decimal from #pricing/decimal.ts: a second constructor would round by other rules.',
      from: { pathNot: '^pricing/decimal\\.ts$' },
      to: { path: '^node_modules/decimal\\.js/' },
    },
    {
      name: 'decisions-are-pure',
      severity: 'error',
      comment:
        'A domain file without `.server` decides on what it is given. Queries go to a repository, steps to a use case.',
      from: { path: '^app/domain/', pathNot: '\\.(server|test)\\.ts$' },
      to: {
        path: [
          '\\.server\\.tsx?$',
          '^node_modules/@?(prisma|remix-run|react|lucia)',
          '^app/(auth|db|documents|http|routes|ui)/',
        ],
      },
    },
    {
      name: 'domain-knows-no-http',
      severity: 'error',
      comment: 'A use case returns a value or a refusal; app/http turns it into a response.',
      from: { path: '^app/domain/' },
      to: { path: ['^app/(auth|documents|http|routes|ui)/', '^node_modules/@remix-run/'] },
    },
    {
      name: 'prisma-stays-in-repositories',
      severity: 'error',
      comment: 'Only *-repository.server.ts and *-queries.server.ts speak Prisma.',
      from: { path: '^app/', pathNot: ['^app/(db|auth)/', '-(repository|queries)\\.server\\.ts$'] },
      to: { path: ['^app/db/client\\.server\\.ts$', '^app/db/generated/'] },
    },
    {
      name: 'ui-runs-in-the-browser',
      severity: 'error',
      comment: 'ui takes props: no server module, no route, no PDF.',
      from: { path: '^app/ui/' },
      to: { path: ['\\.server\\.tsx?$', '^app/(auth|db|documents|http|routes)/'] },
    },
    {
      name: 'documents-only-lay-out',
      severity: 'error',
      comment: 'A PDF prints a view that was computed before: no query, no totals.',
      from: { path: '^app/documents/' },
      to: {
        path: [
          '\\.server\\.tsx?$',
          '^app/(auth|db|http|routes)/',
          '^pricing/(totals|allocate|tax|discount|resolve-price)',
        ],
      },
    },
    {
      name: 'routes-are-leaves',
      severity: 'error',
      comment: 'Nothing imports a route. What two routes share moves to app/ui or app/domain.',
      from: { path: '^(app|pricing|prisma)/', pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'no-route-to-route',
      severity: 'error',
      comment: 'A route may import the files of its own folder only.',
      from: { path: '^app/routes/([^/]+)/' },
      to: { path: '^app/routes/', pathNot: '^app/routes/$1/' },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { path: '^(app|pricing)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^test/', '\\.test\\.tsx?$'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: '^app/db/generated/' },
      to: { circular: true },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    reporterOptions: { archi: { collapsePattern: '^(pricing|prisma|app/domain/[^/]+|app/[^/]+)' } },
  },
}
