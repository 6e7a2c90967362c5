import { connect } from '@lmp-widgets/data-adapter/connected'
import { readSession } from './session.js'

const { email } = readSession()

/**
 * The portal's own back end, for as long as this user is signed in: all tabs ask as one, and hear what changes. Each
 * question says whose page asks: with the same cookie another user may have signed in since.
 */
export const adapter = connect('/api/dashboard', {
  user: email,
  headers: { 'Portal-User': encodeURIComponent(email) },
  changes: true,
})
