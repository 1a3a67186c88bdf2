/** What is tried first, without the digits and signs that people put around it. Shorter ones fail by their length. */
const words = `
abcdefgh abcdefghi abcdefghij abcdefghijkl access accountant administrator admin alexander andreea angro apple asdfgh
asdfghjk asdfghjkl azerty azertyuiop barcelona baseball basketball batman bucharest bucuresti buyer changeit changeme
charlie chelsea christopher computer contact cookie cristina customer default demo diamond dragon einstein elizabeth
facebook firefighter flower football freedom garfield google hello helloworld hockey hunter iloveyou internet jennifer
jessica jordan killer liverpool login lovely loveyou manchester market marketing master matrix michael michelle
microsoft minecraft monkey mustang mypassword nicolae nothing office orange pass passw parola parolamea password
passwordpassword patrick pepper pokemon princess private purchaser qazwsx qazwsxedc qwerty qwertyqwerty qwertyui
qwertyuiop qwertz qwertzuiop rainbow romania sales samsung secret secure security shadow shop soccer spiderman spring
starwars steelers summer sunshine superman superuser supplier support temp temporary test testing testtest thunder
tinkerbell trustno user victoria warehouse welcome welcomewelcome whatever wholesale william winter zaqwsx zxcvbn
zxcvbnm`

const common: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))

const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const readAsLetters = (text: string) => text.replace(/[01345@$!]/g, (sign) => letters[sign] ?? sign)
const withoutEnds = (text: string) => text.replace(/^[^a-z]+|[^a-z]+$/g, '')

/** A common word with digits and signs around or in place of letters, digits alone, or hardly any different signs. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  if (new Set(lower).size < 5 || !/\p{L}/u.test(lower)) return true
  const readings = [
    withoutEnds(lower),
    readAsLetters(withoutEnds(lower)),
    withoutEnds(readAsLetters(lower)),
  ]
  return readings.some((reading) => common.has(reading))
}
