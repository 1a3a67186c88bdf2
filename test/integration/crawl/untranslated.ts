import * as en from '#app/ui/locales/en.ts'
import * as ro from '#app/ui/locales/ro.ts'

type Words = { readonly [key: string]: string | Words }

function sentences(words: Words): string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : sentences(value),
  )
}

const romanian = new Set(sentences(ro))
/** Sentences without parameters that are said otherwise in Romanian. */
const english = new Set(
  sentences(en).filter(
    (sentence) => sentence.includes(' ') && !sentence.includes('{{') && !romanian.has(sentence),
  ),
)

/** On a Romanian page: a key instead of its words, or a sentence of ours that is still English. */
export const isUntranslated = (text: string) =>
  /^[a-z][A-Za-z]+:[a-z]\w+(\.\w+)*$/.test(text) || english.has(text)
