import { expect, test } from 'vitest'
import { orderMail } from '#app/domain/orders/order-mail.ts'
import type { Messages } from '#app/ui/i18n/messages.ts'
import * as romanian from '#app/ui/locales/ro.ts'

/** Words that only whoever says "tu" uses; forms that other words share (ai, publici) are left out. */
const familiar =
  'tu te tine ție îți ți-ar ți-am tău ta tăi tale poți vezi ești vrei știi faci dai alegi scrii pui ' +
  'pleci renunți salvezi trimiți găsești primești cumperi comanzi aștepți deschizi ștergi adaugi introdu'
/** Commands of a button ("Salvează"); a whole sentence that begins with one speaks to its reader. */
const commands =
  'adaugă alege anulează apasă anunță caută completează copiază corectează creează deschide încarcă ' +
  'încearcă invită lasă lipește mergi modifică numește reîncarcă rulează salvează schimbă scrie ' +
  'selectează șterge trimite verifică'

/** `\b` knows no ș: a word stands between things that are not letters. */
const word = (choices: string) =>
  `(?<![\\p{L}\\p{N}])(?:${choices.split(' ').join('|')})(?![\\p{L}\\p{N}])`
const familiarWord = new RegExp(word(familiar), 'iu')
const command = new RegExp(`^${word(commands)}`, 'iu')

function isFamiliar(text: string): boolean {
  const sentences = text.split(/(?<=[.!?:;])\s+/)
  return (
    familiarWord.test(text) ||
    sentences.some((sentence) => sentence.endsWith('.') && command.test(sentence))
  )
}

function texts(tree: Messages): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'string' ? [value] : texts(value),
  )
}

test('Romanian speaks politely: buttons are commands to the program, sentences say dumneavoastră', () => {
  expect(texts(romanian).filter(isFamiliar)).toEqual([])
})

test('mails of orders speak politely too', () => {
  const words = { number: 'O-1', total: '1 EUR', due: '1 EUR', name: 'Ana', reason: '' }
  const kinds = ['submitted', 'placed', 'approved', 'rejected', 'cancelled', 'released'] as const
  const mails = [...kinds, 'awaitingPayment' as const].map((kind) => orderMail(kind, 'ro', words))
  expect(mails.filter(({ subject, text }) => isFamiliar(subject) || isFamiliar(text))).toEqual([])
})

test.each([
  'Vezi doar companiile tale.',
  'Nu s-a putut salva: încearcă din nou.',
  'Scrie un cod.',
  'Pleci fără să salvezi?',
])('%s is familiar', (text) => expect(isFamiliar(text)).toBe(true))

test.each(['Salvează', 'Adaugă {{sku}} în coș', 'Lista se deschide', 'Vedeți doar companiile.'])(
  '%s is not',
  (text) => expect(isFamiliar(text)).toBe(false),
)
