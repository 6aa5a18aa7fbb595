import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The policy the server sends; the preview sends it too, so that a page that would break it fails its test. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export default defineConfig({
  plugins: [react()],
  css: { preprocessorOptions: { scss: { loadPaths: [here('node_modules')] } } },
  build: {
    rolldownOptions: { input: { staff: here('index.html'), portal: here('portal/index.html') } },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: {
    // lighter to begin than processes, and no test changes the process it is in
    pool: 'threads',
    restoreMocks: true,
    testTimeout: 60_000,
    // a browser made up for each file takes longer than most tests of functions, which need none
    projects: [
      {
        extends: true,
        test: {
          name: 'functions',
          environment: 'node',
          isolate: false,
          include: ['src/**/*.test.ts', 'tests/e2e/support/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/test-setup.ts'],
        },
      },
    ],
  },
})
