/** Letters that are letters of their own and not an accented one, as somebody without them on the keyboard types them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}

/**
 * A name as it is looked for: lower case, without accents and apostrophes of any kind, with a space for a hyphen or a
 * comma. "O’Brien, Seán" and "sean obrien" have the same words. The database's `folded_name` does the same.
 */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘ʼ`´′]/gu, '')
    .replaceAll(/[\p{Pd},.]/gu, ' ')
    .replaceAll(/[æðđħıłøœßþ]/gu, (letter) => LETTERS[letter] ?? letter)
    .trim()
    .replaceAll(/\s+/gu, ' ')
}

/** Whether somebody is meant by the words: every word in the name, in whatever order, or the NHS number's digits in a row. */
export function isMeant(person: { patientName: string; nhsNumber: string }, wanted: string): boolean {
  const digits = wanted.replaceAll(/[\s-]/gu, '')
  if (/^\d{3,}$/.test(digits)) return person.nhsNumber.includes(digits)
  const name = folded(person.patientName)
  return folded(wanted)
    .split(' ')
    .every((word) => name.includes(word))
}
