import { resilient, type DashboardAdapter, type Manifest } from '@lmp-widgets/data-adapter'
import { isManifest } from '@lmp-widgets/data-adapter/schema/manifest.js'

/** The user, and what this user has. */
export async function askManifest(adapter: DashboardAdapter, signal: AbortSignal): Promise<Manifest> {
  const manifest = await resilient(adapter).manifest({ signal })
  if (!isManifest(manifest)) throw new TypeError('manifest')
  return manifest
}
