export type SearchItem = { title: string; subtitle: string | null; href: string }
export type SearchGroup = { kind: string; items: SearchItem[] }

/** What `/search.json?q=` answers: what was found within the reader's scope, by kind, best first. */
export type SearchAnswer = { groups: SearchGroup[] }
