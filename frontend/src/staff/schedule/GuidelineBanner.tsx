import type { Guideline } from '../../api/types'

/** "NICE CG88 (2009), superseded by NG59 (2016)" from a ruleset's code "NICE-CG88-2009" and the first clause of its status. */
export function guidelineInWords({ publisher, code, published, statusText }: Guideline): string {
  const year = published.slice(0, 4)
  const name = code.includes('-') ? code.replaceAll('-', ' ').replace(` ${year}`, '') : `${publisher} ${code}`
  const [status = ''] = statusText.split(',')
  const clause = status.charAt(0).toLowerCase() + status.slice(1)
  return [`${name} (${year})`, clause].filter((part) => part !== '').join(', ')
}

/** The guideline in force, always in view where a schedule is made or read. */
export function GuidelineBanner({ guideline }: { guideline: Guideline }) {
  return (
    <p className="app-guideline" data-status={guideline.status}>
      <span className="app-guideline__label">Guideline</span>
      <a href={guideline.url} rel="noreferrer">
        {guidelineInWords(guideline)}
      </a>
    </p>
  )
}
