const MOVABLE = [0, 1, 2, 5, 10]

/** How many patients whom nothing has happened to may be moved. */
export function Movable({ most, onChange }: { most: number; onChange: (most: number) => void }) {
  return (
    <div className="app-field">
      <label className="nhsuk-label" htmlFor="patients-to-move">
        How many other patients may be moved?
      </label>
      <div className="nhsuk-hint" id="patients-to-move-hint">
        Everybody else keeps their appointments. Moving a few can save a session.
      </div>
      <select
        id="patients-to-move"
        className="app-select"
        aria-describedby="patients-to-move-hint"
        value={most}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {MOVABLE.map((number) => (
          <option key={number} value={number}>
            {number === 0 ? 'Nobody' : `Up to ${number}`}
          </option>
        ))}
      </select>
    </div>
  )
}
