import { Button } from 'nhsuk-react-components'
import { useDemoClinic } from '../../api/setup'
import { ImportPanel } from '../clinic/ImportPanel'
import { PageHeading } from '../PageHeading'
import { problemInWords } from '../problemWords'
import { FoundForm } from './FoundForm'

function Demo() {
  const demo = useDemoClinic()
  return (
    <section className="app-panel" aria-labelledby="demo">
      <h2 className="nhsuk-heading-m" id="demo">
        Look around first
      </h2>
      <p>
        The demonstration clinic has made-up staff, patients and a few weeks of sessions. You can replace it
        with your own clinic later.
      </p>
      {demo.isError && (
        <p className="nhsuk-error-message" role="alert">
          {problemInWords(demo.error, 'It could not be made. Try again in a few minutes.')}
        </p>
      )}
      <Button type="button" small secondary disabled={demo.isPending} onClick={() => demo.mutate()}>
        {demo.isPending ? 'Making it…' : 'Use the demonstration clinic'}
      </Button>
    </section>
  )
}

/** What an empty installation shows: three ways to a clinic. */
export function SetupPage() {
  return (
    <>
      <PageHeading title="Set up your clinic" />
      <p className="app-lead">
        There is no clinic yet. Start a new one here and add sites, staff and patients on screen. It takes a
        few minutes.
      </p>
      <div className="app-setup">
        <FoundForm />
        <div className="app-setup__other">
          <ImportPanel title="Import your clinic">
            If another system wrote a clinic bundle file, it brings sites, staff, patients and courses at
            once.
          </ImportPanel>
          <Demo />
        </div>
      </div>
    </>
  )
}
