import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { createQueries } from '../api/queries'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { forgetOldCopies } from '../lib/lastCopy'
import '../styles/staff.scss'
import { StaffApp } from './StaffApp'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id "root".')

forgetOldCopies()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={createQueries()}>
        <BrowserRouter>
          <StaffApp />
        </BrowserRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
)
