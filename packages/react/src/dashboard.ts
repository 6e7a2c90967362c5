'use client'
import '@lmp-widgets/elements'
import { Dashboard as Bare } from './components/dashboard.js'

export type { DashboardProps } from './components/dashboard.js'

/** All widgets that the back end grants to this user, in its order, in a grid; all of them are loaded with it. */
// A value of this module: what is only handed on, a bundler takes from where it is made, and leaves the widgets out.
export const Dashboard: typeof Bare = Bare
