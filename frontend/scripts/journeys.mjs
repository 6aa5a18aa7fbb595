// Walks the three users' journeys through the built application: the jar, started with its demonstration clinic on a free
// port and in a folder of its own, both gone afterwards. Without a browser on the machine there is nothing to walk with:
// that is said, not hidden.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
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

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function start({ java, folder, port, password }) {
  const log = openSync(join(folder, 'server.log'), 'w')
  const server = spawn(
    java,
    [
      '-jar',
      builtJar(),
      `--server.port=${port}`,
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

async function untilUp(server, url) {
  for (let second = 0; second < START_SECONDS && !hasEnded(server); second += 1) {
    if (await isUp(url)) return
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
  const port = await freePort()
  const url = `http://localhost:${port}`
  const password = randomBytes(12).toString('hex')
  const server = start({ java, folder, port, password })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill('SIGTERM'))
  try {
    await untilUp(server, url)
    return await walk(url, password)
  } catch (error) {
    console.error(readFileSync(join(folder, 'server.log'), 'utf8').split('\n').slice(-60).join('\n'))
    throw error
  } finally {
    await stop(server)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 1000 })
  }
}

process.exit(await main())
