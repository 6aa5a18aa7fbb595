import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Ends a run with one line to read: "11 passed, 0 failed". */
export default class CountReporter implements Reporter {
  private readonly results = new Map<string, TestResult['status']>()

  onTestEnd(test: TestCase, result: TestResult) {
    this.results.set(test.id, result.status)
  }

  onEnd() {
    const all = [...this.results.values()]
    const passed = all.filter((status) => status === 'passed').length
    const skipped = all.filter((status) => status === 'skipped').length
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`
    console.log(`\n${passed} passed, ${all.length - passed - skipped} failed${rest}`)
  }

  printsToStdio() {
    return false
  }
}
