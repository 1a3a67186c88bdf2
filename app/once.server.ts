const kept = globalThis as typeof globalThis & { angro?: Map<string, unknown> }

/** One of a kind for the whole process: the development server loads a changed module anew, but not its connections. */
export function once<Value>(name: string, make: () => Value): Value {
  kept.angro ??= new Map()
  if (!kept.angro.has(name)) kept.angro.set(name, make())
  return kept.angro.get(name) as Value
}

/** Forgets what was made, for one that has been closed. */
export function forget(name: string): void {
  kept.angro?.delete(name)
}
