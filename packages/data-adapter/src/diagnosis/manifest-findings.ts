import { CONTRACT_VERSION, type Manifest } from '../contract/manifest.js'
import { SCREENS } from '../url/parse-drill-down.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { isManifest } from '../schema/manifest.js'
import { attention, ill, well, type Finding } from './finding.js'
import { nearest } from './nearest.js'

/** What the manifest says of versions, widgets and screens. */
export function manifestFindings(manifest: Manifest): Finding[] {
  if (!isManifest(manifest))
    return [
      ill(
        'the manifest',
        'is not what the contract allows',
        'Hold it to docs/contract/schemas/v1/manifest.json.',
      ),
    ]
  return [
    versionFinding(manifest.contract),
    ...wordsFindings('widgets', manifest.widgets, WIDGETS),
    ...wordsFindings('screens', manifest.screens, SCREENS),
  ]
}

function versionFinding(contract: string): Finding {
  const of = 'the contract'
  const [theirs, ours] = [contract, CONTRACT_VERSION].map(version => version.split('.').map(Number))
  if (theirs![1]! <= ours![1]!) return well(of, `${contract}; this package speaks ${CONTRACT_VERSION}`)
  return attention(
    of,
    `${contract} is newer than ${CONTRACT_VERSION}, which this package speaks`,
    'Update the package to show what is new.',
  )
}

function wordsFindings(
  what: 'widgets' | 'screens',
  said: readonly string[],
  known: readonly string[],
): Finding[] {
  const of = `the ${what}`
  const strange = said.filter(word => !known.includes(word))
  const granted = said.length - strange.length
  const one = what.slice(0, -1)
  return [
    granted > 0
      ? well(of, `${granted} of ${known.length} are granted to this user`)
      : attention(of, 'this user is granted none', `Look at what this user's role may see.`),
    ...strange.map(word => {
      const meant = nearest(word, known)
      return attention(
        of,
        `"${word.slice(0, 40)}" is no ${one} that this package knows, and is skipped`,
        meant ? `Did it mean "${meant}"?` : 'Update the package, or correct the word.',
      )
    }),
  ]
}
