import { describe, expect, it } from 'vitest'
import { clinicMoment, instantInWords, today } from './clock'
import {
  addDays,
  clockTime,
  datesInWords,
  daysBetween,
  duration,
  isDate,
  longDate,
  mondayOf,
  shortDate,
  timeRange,
  weekName,
} from './dates'

describe('clock times', () => {
  it.each([
    ['2026-11-24T00:00', 'midnight'],
    ['2026-11-24T00:30', '12:30am'],
    ['2026-11-24T09:00', '9am'],
    ['2026-11-24T10:15', '10:15am'],
    ['2026-11-24T12:00', 'midday'],
    ['2026-11-24T12:05', '12:05pm'],
    ['18:45', '6:45pm'],
  ])('%s is written %s', (moment, words) => {
    expect(clockTime(moment)).toBe(words)
  })

  it('joins a range with "to"', () => {
    expect(timeRange('2026-11-24T10:00', '2026-11-24T10:45')).toBe('10am to 10:45am')
  })
})

describe('dates', () => {
  it.each([
    ['2026-11-24', 'Tuesday 24 November 2026', 'Tue 24 Nov'],
    ['2027-03-01', 'Monday 1 March 2027', 'Mon 1 Mar'],
    ['2028-02-29', 'Tuesday 29 February 2028', 'Tue 29 Feb'],
  ])('%s is %s', (date, long, short) => {
    expect(longDate(date)).toBe(long)
    expect(shortDate(date)).toBe(short)
  })

  it.each([
    ['a Monday is its own', '2026-11-23', '2026-11-23'],
    ['a Sunday belongs to the week before it', '2026-11-29', '2026-11-23'],
    ['the Sunday when the clocks go back', '2026-10-25', '2026-10-19'],
    ['the Sunday when the clocks go forward', '2027-03-28', '2027-03-22'],
    ['across the new year', '2027-01-01', '2026-12-28'],
  ])('Monday of the week: %s', (_, date, monday) => {
    expect(mondayOf(date)).toBe(monday)
  })

  it.each([
    ['over the end of summer time', '2026-10-24', 2, '2026-10-26'],
    ['over the start of summer time', '2027-03-27', 2, '2027-03-29'],
    ['backwards over a leap day', '2028-03-01', -1, '2028-02-29'],
  ])('counts days %s', (_, from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it.each([
    ['2026-11-23', '23 to 29 November 2026'],
    ['2026-11-30', '30 November to 6 December 2026'],
    ['2026-12-28', '28 December 2026 to 3 January 2027'],
  ])('the week of %s is %s', (monday, words) => {
    expect(weekName(monday)).toBe(words)
  })

  it.each([
    ['2026-11-24', true],
    ['2026-13-01', false],
    ['24/11/2026', false],
    [null, false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected)
  })
})

describe('durations', () => {
  it.each([
    [0, '0 minutes'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [1410, '23 hours 30 minutes'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(duration(minutes)).toBe(words)
  })
})

describe('the clinic clock', () => {
  it.each([
    ['the last summer-time minute in autumn', '2026-10-25T00:59:00Z', '2026-10-25T01:59'],
    ['an hour later the clock shows the same hour again', '2026-10-25T01:59:00Z', '2026-10-25T01:59'],
    ['the last winter minute in spring', '2027-03-28T00:59:00Z', '2027-03-28T00:59'],
    ['the minute after it', '2027-03-28T01:00:00Z', '2027-03-28T02:00'],
  ])('%s', (_, instant, moment) => {
    expect(clinicMoment(new Date(instant))).toBe(moment)
  })

  it('is already tomorrow at midnight in summer, while UTC is not', () => {
    expect(today(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  })

  it('writes an instant in words', () => {
    expect(instantInWords('2026-11-24T10:15:30Z')).toBe('Tuesday 24 November 2026 at 10:15am')
  })
})

describe('dates in a text of the records', () => {
  it.each([
    ['2026-11-24 to 2026-11-24', '24 November 2026'],
    [
      '2026-11-24 to 2026-11-26, 2026-12-31 to 2027-01-02',
      '24 to 26 November 2026, 31 December 2026 to 2 January 2027',
    ],
    ['2026-11-24T09:00 to 2026-11-24T12:30', '24 November 2026 at 9am to 24 November 2026 at 12:30pm'],
    ['from 2026-11-24 on', 'from 24 November 2026 on'],
    ['Room 2026', 'Room 2026'],
  ])('%s', (text, words) => {
    expect(datesInWords(text)).toBe(words)
  })
})
