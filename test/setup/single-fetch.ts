/** What a loader gave, as Remix sends it without its page: one flat list whose parts point at each other. */
type Flat = readonly unknown[]

/**
 * The paths of every field in the data, as in `order.lines[].sku`: what a reader is told, whatever the values. Lists are
 * looked at whole.
 */
export function fieldPaths(body: string): string[] {
  const flat = JSON.parse(body.split('\n')[0] ?? '[]') as Flat
  return [...new Set(pathsOf(flat, 0, ''))].sort()
}

function pathsOf(flat: Flat, index: number, path: string): string[] {
  const value = index < 0 ? null : flat[index]
  if (Array.isArray(value)) {
    // A date, a promise and the like are told by a letter in front.
    if (typeof value[0] === 'string') return [path]
    return value.length === 0
      ? [`${path}[]`]
      : value.flatMap((at) => pathsOf(flat, at, `${path}[]`))
  }
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, at]) => {
    const name = String(flat[Number(key.slice(1))])
    return pathsOf(flat, Number(at), path === '' ? name : `${path}.${name}`)
  })
}
