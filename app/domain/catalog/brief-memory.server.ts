type Kept<Value> = { value: Promise<Value>; until: number }

/**
 * Keeps for some seconds what is dear to count and may be a little old: figures beside a filter, never a price or stock.
 * The key names everything that the answer depends on; a failed answer is not kept.
 */
export function briefMemory<Value>({ seconds, most }: { seconds: number; most: number }) {
  const kept = new Map<string, Kept<Value>>()
  return (key: string, at: string, load: () => Promise<Value>): Promise<Value> => {
    const now = Date.parse(at)
    const known = kept.get(key)
    if (known && now < known.until) return known.value
    if (kept.size >= most) kept.clear()
    const value = load()
    kept.set(key, { value, until: now + seconds * 1000 })
    value.catch(() => kept.delete(key))
    return value
  }
}
