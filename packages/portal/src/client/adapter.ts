import { connect } from '@lmp-widgets/data-adapter/connected'
import { ofThisPage, readSession } from './session.js'

const { email } = readSession()

/** The portal's own back end, for as long as this user is signed in: all tabs ask as one, and hear what changes. */
export const adapter = connect('/api/dashboard', {
  user: email,
  headers: ofThisPage(email),
  changes: true,
})
