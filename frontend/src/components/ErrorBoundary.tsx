import { Component, type ReactNode } from 'react'
import { ServiceProblem } from './ServiceProblem'

/** Keeps a fault in one page from leaving the reader with an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <main className="nhsuk-width-container" id="maincontent">
        <ServiceProblem error={this.state.error} onRetry={() => location.reload()} />
      </main>
    )
  }
}
