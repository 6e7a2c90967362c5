import { AdapterError, resilient, type DashboardAdapter, type Manifest } from '@lmp-widgets/data-adapter'
import { isManifest } from '@lmp-widgets/data-adapter/schema/manifest.js'

/** Who looks, and what this user has. Fails with an `AdapterError`, also when what came is no manifest. */
export async function askManifest(adapter: DashboardAdapter, signal: AbortSignal): Promise<Manifest> {
  const manifest = await resilient(adapter).manifest({ signal })
  if (!isManifest(manifest)) {
    throw new AdapterError('invalid-answer', 'This is no manifest that the contract allows.')
  }
  return manifest
}
