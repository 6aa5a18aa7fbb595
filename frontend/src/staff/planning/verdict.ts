import { count, days, list, number, percent } from '../../lib/words'
import type { Measured } from './figures'

function places({ unplanned, figures }: Measured): string {
  if (unplanned === 0) return `Every one of the ${count(figures.sessionsOwed, 'session')} has a place.`
  const urgent = figures.urgentSessionsUnplanned
  const ofThem =
    urgent === 0 ? '' : urgent === unplanned ? ', all urgent' : `, ${number(urgent)} of them urgent`
  return `${number(unplanned)} of ${count(figures.sessionsOwed, 'session')} ${unplanned === 1 ? 'has' : 'have'} no place${ofThem}.`
}

function waits({ figures }: Measured): string {
  if (figures.waitDaysMean === null) return ''
  return `New patients wait ${days(figures.waitDaysMean)} on average from the date on which they may start.`
}

function changes({ disruption }: Measured): string {
  if (disruption == null) return ''
  const moved = [
    disruption.appointmentsMoved > 0 ? `${count(disruption.appointmentsMoved, 'appointment')} moved` : '',
    disruption.appointmentsCancelled > 0 ? `${number(disruption.appointmentsCancelled)} cancelled` : '',
    disruption.appointmentsNew > 0 ? `${number(disruption.appointmentsNew)} new` : '',
  ].filter((part) => part !== '')
  return moved.length === 0
    ? 'Nothing in it differs from what is published.'
    : `Against what is published: ${list(moved)}.`
}

/** How good a schedule is, in a few sentences: who is left out, who ends in time, how long people wait, what changes. */
export function verdict(measured: Measured): string[] {
  const inTime = measured.figures.coursesCompleteInWindowPercent
  return [
    places(measured),
    inTime === null ? '' : `${percent(inTime)} of courses are complete in time.`,
    waits(measured),
    changes(measured),
  ].filter((sentence) => sentence !== '')
}
