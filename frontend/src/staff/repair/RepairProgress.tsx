/** A repair has a bound of a few seconds: the bar fills in about that time, and what is done is said. */
export function RepairProgress() {
  return (
    <section className="app-panel" aria-labelledby="working-title">
      <h2 id="working-title" className="nhsuk-heading-m">
        Working out the fewest changes
      </h2>
      <div className="app-progress" role="progressbar" aria-label="Working out the changes">
        <div className="app-progress__bar app-progress__bar--timed" />
      </div>
      <p role="status">This takes up to 5 seconds.</p>
    </section>
  )
}
