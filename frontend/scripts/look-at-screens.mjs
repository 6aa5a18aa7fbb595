// Looks at every screen in a browser. Without one on the machine there is nothing to look with: that is said, not hidden.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasBrowser } from './browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

if (!hasBrowser()) {
  console.warn('The screens were not looked at: no Chromium on the PATH, and CHROMIUM names none.')
  process.exit(0)
}
// the build has put them there by now
const built = join('target', 'classes', 'static')
const run = spawnSync('npm', ['run', 'screens'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(existsSync(join(root, built)) && { BUILT_PAGES: built }) },
  shell: process.platform === 'win32',
})
process.exit(run.status ?? 1)
