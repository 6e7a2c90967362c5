import { ROLES, type Role } from '@lmp-widgets/data-adapter/records'
import type { User } from './users.js'

/** The password of everybody in this demonstration. */
export const DEMO_PASSWORD = 'demonstration'

/** Made once by `hashPassword(DEMO_PASSWORD)`. */
export const DEMO_PASSWORD_HASH =
  'scrypt$bG1wLXBvcnRhbC1kZW1vIQ$OIWotYKGUZJM9-ZNVGNHzSQIS314DsrfPL1qg1tOY24'
