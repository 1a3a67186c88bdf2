import { expect, test } from 'vitest'
import { readEnvironment } from './env.server.ts'

test('nothing needs to be set', () => {
  expect(readEnvironment({})).toMatchObject({
    PORT: 3000,
    APP_URL: 'http://localhost:3000',
    ANGRO_ENV: 'demo',
    HTTPS: false,
    LOG_LEVEL: 'warn',
  })
})

test("an operator's database is production unless told otherwise", () => {
  const DATABASE_URL = 'postgresql://angro@db/angro'
  expect(readEnvironment({ DATABASE_URL })).toMatchObject({
    ANGRO_ENV: 'production',
    LOG_LEVEL: 'info',
  })
  expect(readEnvironment({ DATABASE_URL, ANGRO_ENV: 'test' }).ANGRO_ENV).toBe('test')
})

test('an empty line means the same as no line', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '', SMTP_URL: '' })).toMatchObject({
    PORT: 3000,
    ANGRO_ENV: 'demo',
  })
})

test('https makes cookies secure', () => {
  expect(readEnvironment({ APP_URL: 'https://trade.example/' })).toMatchObject({
    APP_URL: 'https://trade.example',
    HTTPS: true,
  })
})

test.each([
  ['PORT', '80000'],
  ['PORT', 'http'],
  ['DATABASE_URL', 'mysql://a@b/c'],
  ['APP_URL', 'trade.example'],
  ['SESSION_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is told in one line that names it', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`))
})
