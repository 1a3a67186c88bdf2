import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('statements asked for at once run one after the other, each with its own answer', async () => {
  const events: string[] = []
  const query = inTurn(async (text) => {
    events.push(`${text} begins`)
    await pause()
    events.push(`${text} ends`)
    return text
  })
  expect(await Promise.all([query('first'), query('second')])).toEqual(['first', 'second'])
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a statement that fails does not hold up the next', async () => {
  const query = inTurn(async (text) => {
    await pause()
    if (text === 'bad') throw new Error('bad')
    return text
  })
  const [bad, good] = await Promise.allSettled([query('bad'), query('good')])
  expect(bad?.status).toBe('rejected')
  expect(good).toMatchObject({ value: 'good' })
})
