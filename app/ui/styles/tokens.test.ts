import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/ui/styles/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['canvas', 'surface', 'sunken', 'hover']
const texts = ['ink', 'muted', 'quiet', 'accent-ink', 'red', 'amber', 'green', 'blue']
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground) =>
    texts.map((text): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['amber', 'red', 'green', 'blue'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, 4.5],
    ['ink', `${tone}-soft`, 4.5],
  ]),
  ['ink', 'accent-soft', 4.5],
  ['muted', 'accent-soft', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  // What one must see to use a control: borders of inputs, the focus ring, a filled button's edge.
  ...['canvas', 'surface', 'sunken'].flatMap((ground): [string, string, number][] => [
    ['line-strong', ground, 3],
    ['focus', ground, 3],
  ]),
  ['accent', 'canvas', 3],
  ['danger', 'canvas', 3],
]

test('the tokens are read', () => {
  expect(tokens.size).toBeGreaterThan(20)
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(pairs)('%s on %s reaches %d', (front, ground, least) => {
    const one = tokens.get(front)?.[theme]
    const other = tokens.get(ground)?.[theme]
    expect(contrast(one ?? '', other ?? '')).toBeGreaterThanOrEqual(least)
  })
})

test('there are five sizes of type', () => {
  const sizes = [...css.matchAll(/--text-\w+: ([\d.]+)rem;/g)].map(([, size]) => Number(size) * 16)
  expect(sizes).toEqual([13, 14, 16, 20, 28])
})
