// Walks the three users' journeys through the built application: the jar, started with its demonstration clinic on a port
// and in a folder of its own, both gone afterwards. Without a browser on the machine there is nothing to walk with:
// that is said, not hidden.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hasBrowser } from './browser.mjs'
import { findJava } from './find-java.mjs'

const START_SECONDS = 300
const STOP_SECONDS = 60
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'

function builtJar() {
  const target = join(root, '..', 'backend', 'target')
  const name = readdirSync(target).find((file) => /^painclinic-backend-.*\.jar$/.test(file))
  if (name === undefined) throw new Error(`No jar in ${target}. Build it first: ./mvnw package`)
  return join(target, name)
}

function start({ java, folder, password }) {
  const log = openSync(logIn(folder), 'w')
  const server = spawn(
    java,
    [
      '-jar',
      builtJar(),
      // the server's own choice: a port looked for beforehand may be taken by the time it is wanted, even by the
      // application's own database
      '--server.port=0',
      `--painclinic.embedded-database.directory=${join(folder, 'data')}`,
    ],
    {
      cwd: folder,
      stdio: ['ignore', log, log],
      // not an argument, which everybody on the machine could read
      env: { ...process.env, PAINCLINIC_FIRST_PASSWORD: password },
    },
  )
  server.once('error', (error) => console.error(String(error)))
  closeSync(log)
  return server
}

function logIn(folder) {
  return join(folder, 'server.log')
}

/** The address that the server says it listens at, as soon as it says so. */
function urlIn(folder) {
  const port = /Tomcat started on port (\d+)/.exec(readFileSync(logIn(folder), 'utf8'))?.[1]
  return port === undefined ? undefined : `http://localhost:${port}`
}

async function isUp(url) {
  try {
    return (await fetch(`${url}/actuator/health`)).ok
  } catch {
    return false
  }
}

function hasEnded({ exitCode, signalCode, pid }) {
  return pid === undefined || exitCode !== null || signalCode !== null
}

async function untilUp(server, folder) {
  for (let second = 0; second < START_SECONDS && !hasEnded(server); second += 1) {
    const url = urlIn(folder)
    if (url !== undefined && (await isUp(url))) return url
    await sleep(1000)
  }
  throw new Error('The application did not start.')
}

/** Lets the application end by itself, with its database. */
async function stop(server) {
  if (hasEnded(server)) return
  server.kill('SIGTERM')
  for (let second = 0; second < STOP_SECONDS && !hasEnded(server); second += 1) await sleep(1000)
  if (!hasEnded(server)) server.kill('SIGKILL')
}

function walk(url, password) {
  const run = spawn('npm', ['run', 'e2e'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: {
      ...process.env,
      BASE_URL: url,
      E2E_ADMIN: `admin:${password}`,
      E2E_THERAPIST: `therapist:${password}`,
      E2E_PATIENT: `patient:${password}`,
    },
  })
  return new Promise((resolve) => {
    run.once('error', () => resolve(1))
    run.once('exit', (code) => resolve(code ?? 1))
  })
}

async function main() {
  if (!hasBrowser()) {
    console.warn('The journeys were not walked: no Chromium on the PATH, and CHROMIUM names none.')
    return 0
  }
  const java = findJava(25)
  if (java === undefined) throw new Error('No Java 25 or newer was found. Name one with JAVA_HOME.')
  const folder = mkdtempSync(join(tmpdir(), 'painclinic-journeys-'))
  const password = randomBytes(12).toString('hex')
  const server = start({ java, folder, password })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill('SIGTERM'))
  try {
    const url = await untilUp(server, folder)
    return await walk(url, password)
  } catch (error) {
    console.error(readFileSync(logIn(folder), 'utf8').split('\n').slice(-60).join('\n'))
    throw error
  } finally {
    await stop(server)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 1000 })
  }
}

process.exit(await main())
