/** More words than this narrow nothing further. */
const mostWords = 6

/** As the database keeps its search text: lower case without accents, in words. */
export function searchWords(query: string): string[] {
  return query
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
}

/** A LIKE pattern that finds the word anywhere, whatever signs it holds. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
