/** Orders ids by code point, whatever the locale; JavaScript's `<` would compare UTF-16 units. */
export function compareIds(a: string, b: string): number {
  const [first, second] = [[...a], [...b]]
  for (const [index, character] of first.entries()) {
    const other = second[index]
    if (other === undefined) return 1
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return first.length - second.length
}
