/** `npm run build`: everything that is published, as it is published. */
import { buildAll } from './tarballs.js'

await buildAll()
