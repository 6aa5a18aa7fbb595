import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// As both pages say of themselves: without it the NHS components refuse to start.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

afterEach(cleanup)
