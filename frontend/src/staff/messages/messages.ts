import type { SentMessage, UntoldChange, UntoldNotice, UntoldNotices, UntoldSpot } from '../../api/types'
import { clockTime, dateOf, dayDate } from '../../lib/dates'
import { unreachable } from '../../lib/words'

export type Step = UntoldNotice['step']
type Way = UntoldNotice['way']

/** What is to be done, the most pressing first. */
export const STEPS: readonly { step: Step; title: string; hint: string }[] = [
  {
    step: 'CALL',
    title: 'To call',
    hint: 'Who asked to be called, cannot be reached otherwise, or would get a letter too late.',
  },
  { step: 'FAILED', title: 'Failed', hint: 'These could not be sent. Tell them another way.' },
  { step: 'POST', title: 'To post', hint: 'Print the letters and post them.' },
  { step: 'SEND', title: 'To send', hint: 'E-mails and texts that are not sent yet.' },
]

export function wayInWords(way: Way): string {
  switch (way) {
    case 'TELEPHONE':
      return 'telephone'
    case 'TEXT':
      return 'text message'
    case 'EMAIL':
      return 'e-mail'
    case 'LETTER':
      return 'letter'
    default:
      return unreachable(way)
  }
}

function moment(spot: UntoldSpot): string {
  return `${dayDate(dateOf(spot.start))}, ${clockTime(spot.start)}`
}

function place({ practitionerName, roomName, siteName }: UntoldSpot): string {
  return [practitionerName, roomName, siteName].filter((name) => name !== '').join(', ')
}

/** What changed of one appointment, in a few words: what was, and what is. */
export function changeInWords({ kind, told, now }: UntoldChange): { title: string; was: string; is: string } {
  const was = told === null ? '' : moment(told)
  const is = now === null ? '' : `${moment(now)}, ${place(now)}`
  switch (kind) {
    case 'BOOKED':
      return { title: 'New', was: '', is }
    case 'CANCELLED':
      return { title: 'Cancelled', was, is: '' }
    case 'PUT_BACK':
      return { title: 'Not cancelled any more', was: '', is }
    case 'MOVED':
      return told !== null && now !== null && told.start === now.start && told.end === now.end
        ? { title: 'Same time', was: place(told), is: `${moment(now)}, ${place(now)}` }
        : { title: 'Moved', was, is }
    default:
      return unreachable(kind)
  }
}

export function languageInWords(language: string): string {
  return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(language) ?? language
}

/** Those of a step, in the server's order. */
export function ofStep(notices: readonly UntoldNotice[], step: Step): UntoldNotice[] {
  return notices.filter((notice) => notice.step === step)
}

/** Which of these people's ways send nothing, because nobody has set them up. */
export function waysNotSetUp(
  { sendsEmails, sendsTexts }: Pick<UntoldNotices, 'sendsEmails' | 'sendsTexts'>,
  notices: readonly UntoldNotice[],
): string[] {
  const wanted = (way: Way) => notices.some((notice) => notice.way === way)
  return [
    ...(!sendsEmails && wanted('EMAIL') ? ['e-mail'] : []),
    ...(!sendsTexts && wanted('TEXT') ? ['text messages'] : []),
  ]
}

/** Whether a change is so near that it cannot wait until tomorrow. */
export function isPressing({ soonest }: UntoldNotice, today: string, tomorrow: string): boolean {
  const day = soonest.slice(0, 10)
  return day === today || day === tomorrow
}

export function sentInWords({ state, way, answer, endedAt }: SentMessage): string {
  const at = endedAt === null ? '' : ` at ${clockTime(endedAt)}`
  switch (state) {
    case 'SENDING':
      return `Being sent by ${wayInWords(way)}`
    case 'NO_ANSWER':
      return `No answer${at}`
    case 'FAILED':
      return `Failed by ${wayInWords(way)}${at}`
    case 'TOLD': {
      const said =
        answer === 'ACCEPTED' ? ', accepted' : answer === 'WANTS_ANOTHER' ? ', wants another time' : ''
      return `Told by ${wayInWords(way)}${at}${said}`
    }
    default:
      return unreachable(state)
  }
}
