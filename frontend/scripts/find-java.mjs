import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

const windows = process.platform === 'win32'
const program = join('bin', windows ? 'java.exe' : 'java')

/** The Javas that the environment names: by JAVA_HOME, a JAVA_HOME_25 and the like, or the PATH. */
function named() {
  const homes = Object.entries(process.env)
    .filter(([name]) => /^JAVA.*_HOME/.test(name))
    .map(([, home]) => home)
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, windows ? 'java.exe' : 'java'))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))))
  return [...homes, ...onPath]
}

function entries(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

/** The major version of the Java in this folder: from its release file, or else from itself. */
function version(home) {
  const release = join(home, 'release')
  const said = existsSync(release)
    ? readFileSync(release, 'utf8')
    : spawnSync(join(home, program), ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).stderr
  return Number(/(?:JAVA_VERSION="|java\.version = )(\d+)/.exec(said)?.[1] ?? 0)
}

/**
 * A Java of at least this version. Like Maven's toolchains it looks beyond the one that is set: at what is installed next to
 * it, and where people keep their Javas.
 */
export function findJava(atLeast) {
  const homes = named()
  const near = homes.map(dirname)
  const kept = [join(homedir(), '.sdkman', 'candidates', 'java'), join(homedir(), '.jdks')]
  const found = [...homes, ...[...near, ...kept].flatMap(entries)].find(
    (home) => existsSync(join(home, program)) && version(home) >= atLeast,
  )
  return found === undefined ? undefined : join(found, program)
}
