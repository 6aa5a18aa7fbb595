// Makes a picture of every screen, at a desk and on a phone, into docs/screens (which git ignores: pictures of one day are
// made anew by whoever wants them). Names after `--` choose screens: npm run pictures -- "week|draft review"
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [wanted] = process.argv.slice(2)
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--project=screens',
    'every-screen',
    ...(wanted === undefined ? [] : ['--grep', wanted]),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PICTURES: join(root, '..', 'docs', 'screens') },
  },
)
process.exit(run.status ?? 1)
