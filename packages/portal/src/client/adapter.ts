import { HttpAdapter } from '@lmp-widgets/data-adapter/http'

/** The portal's own back end. */
export const adapter = new HttpAdapter('/api/dashboard')
