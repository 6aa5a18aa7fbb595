import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import {
  type BankHolidayPart,
  useBankHolidays,
  useClinicSettings,
  useTakeBankHolidays,
} from '../../api/setup'
import type { YearsHoliday } from '../../api/types'
import { today } from '../../lib/clock'
import { dayDate } from '../../lib/dates'
import { count, list } from '../../lib/words'
import { problemInWords } from '../problemWords'
import { Loaded } from '../records/Loaded'
import { Broken } from '../records/RecordForm'
import { ChoiceField } from '../records/TextField'
import { PARTS, partOf } from './parts'

function Days({ days }: { days: YearsHoliday[] }) {
  return (
    <table className="app-table app-table--stacking">
      <caption className="nhsuk-u-visually-hidden">Bank holidays of the year</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Bank holiday</th>
          <th scope="col">Open then</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, name, openSites }) => (
          <tr key={date}>
            <th scope="row">{dayDate(date)}</th>
            <td data-label="Bank holiday">{name}</td>
            <td data-label="Open then">{openSites.length === 0 ? 'Nobody' : list(openSites)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Year({ part, year }: { part: BankHolidayPart; year: number }) {
  const taking = useTakeBankHolidays()
  const open = (days: YearsHoliday[]) => days.filter(({ openSites }) => openSites.length > 0).length
  return (
    <Loaded query={useBankHolidays(part, year)}>
      {(days) => (
        <>
          <Days days={days} />
          {open(days) > 0 && (
            <Button
              type="button"
              small
              disabled={taking.isPending}
              onClick={() => taking.mutate({ part, year })}
            >
              {taking.isPending ? 'Closing…' : `Close all sites on these days in ${year}`}
            </Button>
          )}
          <p role="status">
            {taking.isSuccess && `${count(taking.data.closed, 'day')} of sites were closed.`}
          </p>
          {taking.isError && (
            <p className="nhsuk-error-message" role="alert">
              {problemInWords(
                taking.error,
                'The days could not be closed. Nothing has changed. Try again in a few minutes.',
              )}
            </p>
          )}
          {taking.isSuccess && <Broken sessions={taking.data.unsuited} />}
        </>
      )}
    </Loaded>
  )
}

function Chosen({ usual }: { usual: BankHolidayPart }) {
  const thisYear = Number(today().slice(0, 4))
  const [part, setPart] = useState(usual)
  const [year, setYear] = useState(thisYear)
  const years = [thisYear, thisYear + 1, thisYear + 2].map((one) => ({
    value: one.toString(),
    text: one.toString(),
  }))
  return (
    <>
      <div className="app-field-row">
        <ChoiceField
          label="Where"
          value={part}
          options={PARTS}
          onChange={(value) => setPart(partOf(value))}
        />
        <ChoiceField
          label="Year"
          value={year.toString()}
          options={years}
          onChange={(value) => setYear(Number(value))}
        />
      </div>
      <Year key={`${part} ${year}`} part={part} year={year} />
    </>
  )
}

/** The bank holidays of a year, and one press that shuts every site on them. */
export function BankHolidayPanel() {
  return (
    <section className="app-panel app-site" aria-labelledby="bank-holidays">
      <h2 className="nhsuk-heading-m" id="bank-holidays">
        Bank holidays
      </h2>
      <Loaded query={useClinicSettings()}>
        {(settings) => <Chosen usual={settings?.details.bankHolidays ?? 'ENGLAND_AND_WALES'} />}
      </Loaded>
    </section>
  )
}
