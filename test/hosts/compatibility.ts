import { readFile } from 'node:fs/promises'
import type { Host } from './hosts.js'
import { installed } from './install-host.js'

/** What was seen in one framework. */
export interface Compatibility {
  framework: string
  /** `react 19.3.1, react-router 7.18.6` */
  versions: string
  /** The policies that it needs under them. */
  trustedTypes: string
  behaviours: Readonly<Record<string, boolean>>
}

/** The results of a host, with the versions that gave them. */
export async function compatibility(
  { framework, modules, package: main, router, trustedTypes }: Host,
  behaviours: Readonly<Record<string, boolean>>,
): Promise<Compatibility> {
  const packages = new Set([main, router].filter(each => each !== undefined))
  const versions = [...packages].map(each => versionOf(each, modules))
  return {
    framework,
    versions: (await Promise.all(versions)).join(', '),
    trustedTypes,
    behaviours,
  }
}

async function versionOf(dependency: string, modules?: string): Promise<string> {
  const path = `${installed(dependency, modules)}/package.json`
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
  return `${dependency} ${version}`
}
