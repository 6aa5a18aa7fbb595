import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from '../api/queries'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { forgetOldCopies } from '../lib/lastCopy'
import '../styles/portal.scss'
import { PortalApp } from './PortalApp'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id "root".')

forgetOldCopies()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={createQueries()}>
        <PortalApp />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
)
