// Installs exactly what package-lock.json names, and only when that file has changed since the last install:
// a build that changes nothing else should not pay for npm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.installed-lock')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0)
}
const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
  cwd: root,
  stdio: 'inherit',
  // Windows finds npm only as npm.cmd, through a shell
  shell: process.platform === 'win32',
})
if (npm.status !== 0) {
  console.error('The front end needs Node 20.19 or newer and npm: "npm ci" did not succeed.')
  process.exit(1)
}
writeFileSync(stamp, wanted)
