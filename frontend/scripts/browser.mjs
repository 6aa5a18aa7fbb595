import { spawnSync } from 'node:child_process'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

/** Whether there is a browser to look with: one on the PATH, or the one that CHROMIUM names. */
export function hasBrowser() {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return Boolean(process.env.CHROMIUM) || NAMES.some((name) => spawnSync(finder, [name]).status === 0)
}
