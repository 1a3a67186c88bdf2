/** Messages of one area: sentences, or one level of groups of them. */
export type Messages = { readonly [key: string]: string | Messages }

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key

/** The keys that `t` takes: paths with dots, a counted message without its plural ending. */
export type MessageKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${MessageKey<Tree[Key]>}`
}[keyof Tree & string]

/** Every area keeps its own refusals; RefusalNotice finds them all in one namespace. */
export function collectRefusals(areas: Readonly<Record<string, Messages>>): Messages {
  const groups = Object.values(areas).map(({ refusals }) => refusals)
  return Object.assign({}, ...groups.filter((group) => typeof group === 'object'))
}

/** The sentence at a path with dots; nothing for a group or an unknown path. */
export function messageAt(messages: Messages, path: string): string | null {
  let found: Messages | string | undefined = messages
  for (const key of path.split('.')) found = typeof found === 'object' ? found[key] : undefined
  return typeof found === 'string' ? found : null
}
