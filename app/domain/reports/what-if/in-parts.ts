/** Neighbours together as long as their sizes do not add up to more than `most`; one that is larger is a part by itself. */
export function inParts<Item>(
  items: readonly Item[],
  { size, most }: { size: (item: Item) => number; most: number },
): Item[][] {
  const parts: Item[][] = []
  let room = 0
  for (const item of items) {
    room -= size(item)
    const part = parts.at(-1)
    if (part && room >= 0) part.push(item)
    else {
      parts.push([item])
      room = most - size(item)
    }
  }
  return parts
}
