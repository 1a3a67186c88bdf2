import type { Conditions } from './conditions.ts'
import type { Figures } from './load.ts'
import type { CatalogFigures } from './measure-catalog.ts'
import type { WorldFigures } from './measure-world.ts'
import type { pricingFigures } from './pricing.bench.ts'
import { mostScript, type RouteScript } from './route-scripts.ts'

type Reported = {
  conditions: Conditions
  size: string
  world: WorldFigures
  wide: CatalogFigures | null
  pricing: ReturnType<typeof pricingFigures>
  pdf: number
  scripts: readonly RouteScript[]
}

const count = (value: number) => Math.round(value).toLocaleString('en')
const rate = (value: number) => (value < 10 ? value.toFixed(1) : count(value))
const speed = ({ perSecond, p50, p99 }: Figures) =>
  `${rate(perSecond)}/s, p50 ${p50} ms, p99 ${p99} ms`

/** docs/performance.md: the conditions, our figures beside the peers' published ones, and ratios within this run. */
export function report({ conditions, size, world, wide, pricing, pdf, scripts }: Reported): string {
  const { catalog, cart, orders, lastUnits, counts } = world
  const { alone, crowded, compressed } = catalog
  const rows = [
    [
      'page of 50 priced variants, 16 at once',
      '19/s, p50 823 ms',
      '10/s, p50 1,519 ms',
      '200/s, p99 200 ms',
      speed(crowded),
    ],
    ['the same, one at a time', 'p50 55 ms', 'p50 114 ms', 'p50 8 ms', speed(alone)],
    ['its SQL statements', '42', '21', '6', String(catalog.statements)],
    [
      'add a cart line, 8 at once',
      '64/s',
      '7.5/s',
      '300/s, 6 statements',
      `${speed(cart.figures)}, ${cart.statements} statements`,
    ],
    ['order of 5 lines, 8 at once', '6.9/s', '1.6/s', '100/s', speed(orders.figures)],
    ['its SQL statements', '330', '434', '15', String(orders.statements)],
    [
      '100 buyers for the last 10 units',
      '100 sold',
      '10 sold, up to 77 answers 500, 61 to 128 s',
      '10 sold, 90 refusals, 3 s',
      `${lastUnits.sold} sold, ${lastUnits.refused} refusals, ${lastUnits.other} others, ${lastUnits.seconds.toFixed(1)} s`,
    ],
    [
      'prices with receipts, one core',
      '',
      '47,000/s with its SQL',
      '200,000/s',
      `${count(pricing.pricesWithReceipts)}/s`,
    ],
    ['invoice PDF of one page', 'none', 'none', '80 ms', `${Math.round(pdf)} ms`],
  ]
  return `${heading(conditions, size, counts)}
${table([['work', 'Vendure 3.7', 'Medusa 2.21', 'our bar', 'this run'], ...rows])}

## Within this run

${[
  `- The page is ${count(catalog.bytes)} bytes of HTML (${count(catalog.gzipBytes)} with gzip); the database fetches ${count(catalog.rowsRead)} rows for it.`,
  `- Asked for with gzip: ${speed(compressed)}, ${(compressed.perSecond / crowded.perSecond).toFixed(2)} times the rate without.`,
  '- A changed price shows on the very next page, and the old one again when it is put back (checked in this run).',
  `- 16 at once give ${(crowded.perSecond / alone.perSecond).toFixed(2)} times the pages a second of one at a time.`,
  ...wideLines(catalog, wide),
  `- ${count(pricing.ladders)} ladders a second; ${count(pricing.pagesFromLoadedData)} pages of 50 prices and ladders a second from loaded data.`,
  scriptLine(scripts),
  `- Failed requests: ${alone.failed + crowded.failed + compressed.failed} pages, ${cart.figures.failed} cart lines, ${orders.figures.failed} of ${orders.orders + orders.figures.failed} orders.`,
].join('\n')}
`
}

function scriptLine(scripts: readonly RouteScript[]): string {
  const kilobytes = (bytes: number) => Math.round(bytes / 1000)
  const name = ({ route, bytes }: RouteScript) =>
    `${route.replace('routes/', '')} ${kilobytes(bytes)}`
  const above = scripts.filter(({ bytes }) => bytes > mostScript).length
  const largest = scripts.slice(0, 5).map(name).join(', ')
  const middle = scripts[Math.floor(scripts.length / 2)]?.bytes ?? 0
  return `- JavaScript of a route, gzipped: ${kilobytes(middle)} kB in the middle; ${above} of ${scripts.length} above 130 kB; the largest: ${largest}.`
}

/** Columns as wide as their widest cell, as the formatter keeps them; the first row is the head. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('\n')
}

function wideLines(catalog: CatalogFigures, wide: CatalogFigures | null): string[] {
  if (!wide) return []
  const slower = (one: Figures, other: Figures) => (one.perSecond / other.perSecond).toFixed(2)
  return [
    `- At 100,000 variants the page is ${slower(catalog.alone, wide.alone)} times slower alone and ${slower(catalog.crowded, wide.crowded)} times at 16 at once (bar 1.3), with ${wide.statements} statements and ${count(wide.rowsRead)} rows.`,
  ]
}

function processesOf(answering: number): string {
  return answering === 1 ? 'one process' : `${answering} processes answer, one runs the jobs`
}

function heading(
  { day, cores, processes, processor, load, node, postgres }: Conditions,
  size: string,
  counts: Record<string, number>,
) {
  const world = Object.entries(counts)
    .map(([name, value]) => `${count(value)} ${name}`)
    .join(', ')
  return `# Performance

Written by \`npm run bench\` (\`-- --size small|medium|wide|reference\`, \`--ratio\` for the page at 100,000 variants too).
Whole HTML pages of the built portal over HTTP for signed-in buyers with contract, segment and base lists, quantity breaks
and stock; load driver, server and PostgreSQL share the machine. Medians of three runs after a warm-up.

- Run: ${day}, ${cores} cores (${processor}), load average ${load} before it began; ${processesOf(processes)};
  Node ${node}, PostgreSQL ${postgres}.
- World: ${size}: ${world}.
- The peers' figures were not measured in this run: they are their bare JSON APIs, earlier, on 2 cores shared by load
  driver, server and PostgreSQL 15, with 10,000 variants and 100 customers. Seconds of a busy machine say little: compare
  what stands within one run.
`
}
