import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) => /^(app|pricing|prisma|test)\/.*\.tsx?$/.test(file) && !file.includes('/generated/'),
  )
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))

function filesWith(pattern: RegExp, where: (file: string) => boolean = () => true): string[] {
  return sources
    .filter(({ file, text }) => where(file) && pattern.test(text))
    .map(({ file }) => file)
}

test('there are sources to look at', () => {
  expect(files.length).toBeGreaterThan(300)
})

test('nothing imports the remix package: it throws', () => {
  const itself = /sources\.test\.ts$/
  expect(filesWith(/from 'remix'|import\('remix'\)/, (file) => !itself.test(file))).toEqual([])
})

/** Where constant statements are run as text, each looked at: what varies goes in as a parameter. */
const constantStatements =
  /^app\/(db\/prepared|jobs\/queue|domain\/orders\/order-view-queries|domain\/reports\/verify-queries)\.server\.ts$/

test('raw SQL is a tagged template, or one of the constant statements', () => {
  const elsewhere = (file: string) => file.startsWith('app/') && !constantStatements.test(file)
  expect(filesWith(/\.\$(query|execute)RawUnsafe\b/, elsewhere)).toEqual([])
})

test('nothing but the request border reads the clock', () => {
  const reads = /\bDate\.now\(\)|new Date\(\)/
  const domain = (file: string) => /^(pricing|app\/domain)\//.test(file) && !file.includes('.test.')
  expect(filesWith(reads, domain)).toEqual([])
})

test('amounts are never made from floats', () => {
  const floats = /\bparseFloat\(|Number\.parseFloat|\.toFixed\(\d\)\)\s*\*|Math\.round\(/
  const money = (file: string) =>
    /^(pricing|app\/domain\/(prices|orders|quotes|credit|billing))\//.test(file) &&
    !file.includes('.test.')
  expect(filesWith(floats, money)).toEqual([])
})

test('every property is searched as deep as PROPERTY_RUNS asks', () => {
  const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
  const fixed = sources.filter(
    ({ file, text }) =>
      !file.endsWith('sources.test.ts') &&
      count(text, /\.prop\(|\bfc\.assert\(/g) > count(text, /\bpropertyRuns\(|, runs\)/g),
  )
  expect(fixed.map(({ file }) => file)).toEqual([])
})

test('no test is left out or left alone', () => {
  expect(
    filesWith(
      /\b(test|describe|it)\.(skip|only|todo)\b/,
      (file) => file.endsWith('.test.ts') && !file.endsWith('sources.test.ts'),
    ),
  ).toEqual([])
})

test('every journey sets out by setOut, which ends with verify, and starts nothing by itself', () => {
  const isJourney = (file: string) => /^test\/journeys\/.*\.test\.ts$/.test(file)
  const journeys = sources.filter(({ file }) => isJourney(file)).map(({ file }) => file)
  expect(filesWith(/^const \w+ = setOut\(/m, isJourney)).toEqual(journeys)
  expect(filesWith(/\b(startServer|openBrowser)\b/, isJourney)).toEqual([])
})

test('the lock file names no address', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
})
