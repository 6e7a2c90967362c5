import { connect } from '@lmp-widgets/data-adapter/connected'
import { readSession } from './session.js'

/** The portal's own back end, for as long as this user is signed in: all tabs ask as one, and hear what changes. */
export const adapter = connect('/api/dashboard', { user: readSession().email, changes: true })
