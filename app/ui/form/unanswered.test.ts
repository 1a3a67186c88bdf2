import { afterEach, expect, test, vi } from 'vitest'
import { answeredSomehow } from './unanswered.ts'

afterEach(() => vi.unstubAllGlobals())

const page = 'http://localhost/desk/orders/O-1'
const through = (answer: () => Promise<Response>) => {
  vi.stubGlobal('window', { location: { href: page, origin: 'http://localhost' } })
  return answeredSomehow(answer)
}
const post = { method: 'POST' }

test.each([
  ['a fault of the server', () => Promise.resolve(new Response('', { status: 500 }))],
  ['no answer at all', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s refuses the form and leaves it as it stands', async (_, answer) => {
  const refused = await through(answer)(`${page}.data`, post)
  expect(refused.status).toBe(503)
  expect(await refused.text()).toContain('"unanswered"')
})

test('an answer is passed on as it is, a refusal too', async () => {
  for (const status of [200, 409, 422]) {
    const answer = new Response('', { status })
    expect(await through(() => Promise.resolve(answer))(`${page}.data`, post)).toBe(answer)
  }
})

test('a page that cannot be loaded says so itself', async () => {
  const fault = new Response('', { status: 500 })
  const send = through(() => Promise.resolve(fault))
  expect(await send(`${page}.data`)).toBe(fault)
  expect(await send('/search.json?q=a', post)).toBe(fault)
})

test('a form that was sent again is not answered twice', async () => {
  const stop = new AbortController()
  stop.abort()
  const send = through(() => Promise.reject(new DOMException('aborted', 'AbortError')))
  await expect(send(`${page}.data`, { ...post, signal: stop.signal })).rejects.toThrow('aborted')
})
